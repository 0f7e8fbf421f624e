/** Code objects, the evaluation loop, calls, exceptions, threads, and the builtin and native modules. */
package org.refbench.interp;
