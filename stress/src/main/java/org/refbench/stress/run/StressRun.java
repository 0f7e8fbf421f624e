package org.refbench.stress.run;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;

/** A run of jcstress that keeps its results for the verdict instead of judging them itself. */
final class StressRun extends JCStress {
    private final Options options;
    private final List<TestResult> results = new ArrayList<>();

    StressRun(Options options) {
        super(options);
        this.options = options;
    }

    /** One result for each forked JVM; none if no test ran. */
    List<TestResult> results() {
        return results;
    }

    @Override
    public void parseResults() throws Exception {
        InProcessCollector collector = new InProcessCollector();
        DiskReadCollector file = new DiskReadCollector(options.getResultFile(), collector);
        try {
            file.dump();
        } finally {
            file.close();
        }
        results.addAll(collector.getTestResults());
        new HTMLReportPrinter(options, collector, System.out).work();
    }
}
