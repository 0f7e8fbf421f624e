/** What planted bugs call in place of the right thing. */
package org.refbench.mutants.part;
