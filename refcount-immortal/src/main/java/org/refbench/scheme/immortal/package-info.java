/** Objects that are never counted, under any scheme. */
package org.refbench.scheme.immortal;
