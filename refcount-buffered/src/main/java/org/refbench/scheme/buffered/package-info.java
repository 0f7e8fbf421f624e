/** Buffered counts: every thread logs its increments and decrements, and epochs apply the logs. */
package org.refbench.scheme.buffered;
