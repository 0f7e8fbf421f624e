/** The plug-in point: every event in the life of a reference, and what a scheme declares about itself. */
package org.refbench.spi;
