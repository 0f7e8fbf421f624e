/** Counts nothing and frees nothing: the floor of every chart, and the template of a new scheme. */
package org.refbench.scheme.none;
