/**
 * The front end: from the text of a Python program to bytecode.
 *
 * <p>{@link org.refbench.front.Compiler#compile} is the way in. Behind it, an ANTLR grammar over a
 * lexer that knows indentation gives a parse tree, which becomes an abstract syntax tree of records
 * (constants folded where CPython 3.11 folds them), a symbol table, and at last a tree of immutable
 * {@link org.refbench.front.CodeUnit}s. Everything here is plain Java over the Java heap and knows
 * nothing of the interpreter's objects, of its heap, or of the scheme that counts references; but the
 * bytecode follows CPython 3.11's instruction by instruction, because it decides where references
 * are made and dropped, and that is what the laboratory measures.
 */
package org.refbench.front;
