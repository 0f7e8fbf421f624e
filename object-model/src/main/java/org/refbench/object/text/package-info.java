/**
 * How Python writes and reads numbers and strings, exactly as CPython 3.11 does, over plain Java values: nothing here
 * knows the heap. What Python would raise is thrown as a {@link org.refbench.object.text.TextError}, for the caller to
 * turn into the exception object.
 *
 * <p>Strings are Java strings and positions count code points. None of this is on a hot path, so it allocates freely.
 */
package org.refbench.object.text;
