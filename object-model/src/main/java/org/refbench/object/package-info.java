/**
 * Python's objects over the SPI: layouts and operations, as static methods that take the calling thread's {@link
 * org.refbench.object.ThreadState}.
 *
 * <p>Conventions of every operation:
 *
 * <ul>
 *   <li>Arguments are borrowed; the caller keeps each of them in a slot of its operand stack (or in an object that is) until
 *       the operation returns. A result is a new owned reference, for the caller to put in a slot at once.
 *   <li>An operation that fails throws {@link org.refbench.object.PyError} with the exception in the thread state.
 *   <li>Any allocation, poll, lock wait or callback is a safepoint: a new reference held in a Java variable across one is
 *       pushed on the operand stack first ({@link org.refbench.object.ThreadState#push}). Whoever catches the error
 *       releases what lies above its mark, so an operation needs no clean-up code.
 *   <li>An object lock is held only over a few loads and stores: no allocation, no release of a reference, no callback.
 * </ul>
 */
package org.refbench.object;
