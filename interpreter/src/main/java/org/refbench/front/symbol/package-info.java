/** Which variable every name means: locals, globals, and cells shared between functions. */
package org.refbench.front.symbol;
