/** What a profiled fork's flight recording says, in pictures and figures. */
package org.refbench.harness.profile;
