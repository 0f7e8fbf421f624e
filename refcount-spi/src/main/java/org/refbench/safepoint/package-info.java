/** Cooperative safepoints: polls, blocking regions, stopping the world, and handshakes with single threads. */
package org.refbench.safepoint;
