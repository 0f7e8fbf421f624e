/** {@code refbench latency}: requests on a schedule that does not wait for the server, and how long they took from when they were due. */
package org.refbench.harness.latency;
