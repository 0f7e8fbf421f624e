/** What a user names on the command line: schemes with options, wrappers, presets, lock policies, sizes. */
package org.refbench.harness.spec;
