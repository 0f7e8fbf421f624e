/** Small programs of several threads, run under every schedule up to a bound and under random ones; see {@link org.refbench.schedule}. */
package org.refbench.tck.schedule;
