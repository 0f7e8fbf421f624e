/** Running the tests and judging what came of it: jcstress reports outcomes, this decides whether they are good enough. */
package org.refbench.stress.run;
