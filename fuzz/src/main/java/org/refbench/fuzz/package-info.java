/** Random Python programs, run by CPython and by the interpreter: what both do must be the same. No part of the program. */
package org.refbench.fuzz;
