/**
 * Verification of schemes on the command line: jobs in JVMs of their own, which tell what they do in a file of events, so that
 * nothing measured is lost when one of them crashes.
 */
package org.refbench.harness.verify;
