/** Python's objects: their layouts in the heap and the operations on them. */
package org.refbench.object;
