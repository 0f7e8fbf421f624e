/** What is called by name in classes that were loaded anew; only the JDK's types cross over. */
package org.refbench.mutants.probe;
