/**
 * A grammar of Python programs. {@link org.refbench.fuzz.grammar.Programs} makes one from a seed: it knows what each name roughly
 * holds, so that most statements do something before one fails, and bounds loops and sizes, so that each program ends soon.
 */
package org.refbench.fuzz.grammar;
