/**
 * From text to abstract syntax tree: tokenizer, grammar, tree builder, the literals, and the texts of
 * syntax errors.
 */
package org.refbench.front.parse;
