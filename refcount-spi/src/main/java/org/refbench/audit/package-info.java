/** The audit: what is allocated against what is reachable, each count against the references found. */
package org.refbench.audit;
