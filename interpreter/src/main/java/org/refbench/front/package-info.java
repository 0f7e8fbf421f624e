/** The front end: from the text of a program to bytecode, without touching the heap. */
package org.refbench.front;
