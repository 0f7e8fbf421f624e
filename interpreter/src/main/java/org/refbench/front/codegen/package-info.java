/**
 * From syntax tree to bytecode: generators for statements and expressions, which emit into basic
 * blocks, and the assembler, which orders, checks and packs the blocks.
 */
package org.refbench.front.codegen;
