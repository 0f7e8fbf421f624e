/**
 * The project's own heap, outside the Java heap: size-class blocks, thread-local allocation, lock-free frees from other
 * threads, large runs, checked mode and the walk.
 *
 * <p>Vocabulary of access modes, used as suffixes of the method names in {@link org.refbench.heap.Memory}: none = plain,
 * {@code Opaque} = coherent per word, {@code Acquire}/{@code Release} = ordering of what follows/precedes, {@code
 * Volatile} and the read-modify-write operations = sequentially consistent.
 */
package org.refbench.heap;
