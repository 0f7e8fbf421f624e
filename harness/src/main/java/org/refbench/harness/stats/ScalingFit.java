package org.refbench.harness.stats;

import java.util.Arrays;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * How throughput grows with threads, as one of two laws: X(n) = single n / (1 + contention (n - 1) + coherence n (n - 1)).
 *
 * <p>That is Gunther's Universal Scalability Law (Guerrilla Capacity Planning, 2007, chapter 4); with a coherence of 0 it is
 * Amdahl's law, and contention is the serial share. The fit is by least squares of the throughputs, over all three parameters: the
 * measured point of one thread is as noisy as the others and is not taken for exact. Contention and coherence cannot be
 * negative; they are fitted as squares.
 *
 * @param single the fitted throughput of one thread
 * @param contention Gunther's sigma: what queues
 * @param coherence Gunther's kappa: what every thread costs every other
 * @param determination the share of the variance of the throughputs that the law explains
 */
public record ScalingFit(double single, double contention, double coherence, double determination) {
    /** With fewer numbers of threads a law with three parameters fits anything. */
    public static final int FEWEST_POINTS = 4;

    private static final int MOST_STEPS = 10_000;

    /** The law to fit. */
    public enum Law {
        AMDAHL,
        UNIVERSAL
    }

    /** Whether these numbers of threads, of which those above {@code cores} do not count, are enough for a fit. */
    public static boolean enough(int[] threads, int cores) {
        return Arrays.stream(threads).filter(n -> n <= cores).distinct().count() >= FEWEST_POINTS;
    }

    /** Fits {@code law} to the throughput measured with each of {@code threads}. */
    public static ScalingFit of(Law law, double[] threads, double[] throughput) {
        if (Arrays.stream(threads).distinct().count() < FEWEST_POINTS) {
            throw new IllegalArgumentException("too few points");
        }
        double scale = throughput[0] / threads[0];
        double[] scaled = Arrays.stream(throughput).map(x -> x / scale).toArray();
        double[] start = law == Law.AMDAHL ? new double[] {1, 0.2} : new double[] {1, 0.2, 0.02};
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .target(scaled)
                .model(point -> model(threads, point.toArray()))
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build();
        double[] found =
                new LevenbergMarquardtOptimizer().optimize(problem).getPoint().toArray();
        double coherence = law == Law.AMDAHL ? 0 : found[2] * found[2];
        ScalingFit fit = new ScalingFit(found[0] * scale, found[1] * found[1], coherence, Double.NaN);
        return new ScalingFit(fit.single, fit.contention, fit.coherence, fit.explained(threads, throughput));
    }

    /** The throughput that the law predicts for {@code threads}. */
    public double throughput(double threads) {
        return single * threads / (1 + contention * (threads - 1) + coherence * threads * (threads - 1));
    }

    /** The number of threads beyond which throughput falls; infinite under Amdahl's law. */
    public double peak() {
        return Math.sqrt(Math.max(0, 1 - contention) / coherence);
    }

    private double explained(double[] threads, double[] measured) {
        double mean = Arrays.stream(measured).average().orElseThrow();
        double all = 0;
        double left = 0;
        for (int i = 0; i < threads.length; i++) {
            all += Math.pow(measured[i] - mean, 2);
            left += Math.pow(measured[i] - throughput(threads[i]), 2);
        }
        return 1 - left / all;
    }

    /** Predictions and their derivatives; {@code point} holds the single throughput and the roots of the other parameters. */
    private static Pair<RealVector, RealMatrix> model(double[] threads, double[] point) {
        double[] values = new double[threads.length];
        double[][] slopes = new double[threads.length][point.length];
        for (int i = 0; i < threads.length; i++) {
            double n = threads[i];
            double others = n - 1;
            double coherence = point.length > 2 ? point[2] * point[2] : 0;
            double divisor = 1 + point[1] * point[1] * others + coherence * n * others;
            values[i] = point[0] * n / divisor;
            slopes[i][0] = n / divisor;
            slopes[i][1] = -values[i] / divisor * others * 2 * point[1];
            if (point.length > 2) {
                slopes[i][2] = -values[i] / divisor * n * others * 2 * point[2];
            }
        }
        return new Pair<>(new ArrayRealVector(values), new Array2DRowRealMatrix(slopes));
    }
}
