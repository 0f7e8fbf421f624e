/** What is made of the forks of a shootout: summary, terminal table, Markdown, JMH's JSON, and the HTML report. */
package org.refbench.harness.report;
