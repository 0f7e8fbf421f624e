/**
 * Races by name, each with a table of outcomes and one nested class for each scheme or part that it concerns. A class of
 * this package is a property; the tests that it holds must never show an outcome that the table forbids.
 */
package org.refbench.stress;
