/** Locals are not counted: zero count tables, reconciled with the stacks in epochs. */
package org.refbench.scheme.deferred;
