/** The abstract syntax tree: sealed interfaces and records, each with its range in the source. */
package org.refbench.front.ast;
