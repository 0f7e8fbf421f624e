/** Access for stress tests to the parts of the heap that only the heap itself uses. */
package org.refbench.heap;
