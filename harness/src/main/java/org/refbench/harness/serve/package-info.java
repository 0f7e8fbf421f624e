/** Shows the folders of many shootouts to a browser on the same machine. */
package org.refbench.harness.serve;
