/** What keeps objects consistent when several threads use them: the second axis of every comparison. */
package org.refbench.lock;
