/** New schemes made from the sources of those that are there. */
package org.refbench.harness.scaffold;
