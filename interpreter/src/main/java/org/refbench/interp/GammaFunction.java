package org.refbench.interp;

import org.refbench.object.LibM;

/**
 * The gamma function and its logarithm by Lanczos' approximation, with the coefficients and the order of operations of
 * CPython's {@code mathmodule.c}, so that the last digits agree.
 */
final class GammaFunction {
    private static final double G = 6.024680040776729583740234375;
    private static final double G_MINUS_HALF = 5.524680040776729583740234375;
    private static final double LOG_PI = 1.144729885849400174143427351353058711647;
    private static final double LARGEST_EXACT = 23;

    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };
    private static final double[] DENOMINATOR = {
        0.0,
        39916800.0,
        120543840.0,
        150917976.0,
        105258076.0,
        45995730.0,
        13339535.0,
        2637558.0,
        357423.0,
        32670.0,
        1925.0,
        66.0,
        1.0
    };

    private GammaFunction() {}

    private static double lanczosSum(double x) {
        double numerator = 0;
        double denominator = 0;
        if (x < 5.0) {
            for (int i = NUMERATOR.length - 1; i >= 0; i--) {
                numerator = numerator * x + NUMERATOR[i];
                denominator = denominator * x + DENOMINATOR[i];
            }
        } else {
            for (int i = 0; i < NUMERATOR.length; i++) {
                numerator = numerator / x + NUMERATOR[i];
                denominator = denominator / x + DENOMINATOR[i];
            }
        }
        return numerator / denominator;
    }

    /** sin(pi x), accurate near integers. */
    private static double sinPi(double x) {
        double y = Math.abs(x) % 2.0;
        double result = switch ((int) Math.round(2.0 * y)) {
            case 0 -> LibM.SIN.of(Math.PI * y);
            case 1 -> LibM.COS.of(Math.PI * (y - 0.5));
            case 2 -> LibM.SIN.of(Math.PI * (1.0 - y));
            case 3 -> -LibM.COS.of(Math.PI * (y - 1.5));
            default -> LibM.SIN.of(Math.PI * (y - 2.0));
        };
        return Math.copySign(1.0, x) * result;
    }

    /** The gamma function of anything but a pole. */
    static double gamma(double x) {
        double size = Math.abs(x);
        if (!Double.isFinite(x)) {
            return x;
        }
        if (x == Math.floor(x) && x <= LARGEST_EXACT) {
            double product = 1;
            for (int i = 2; i < x; i++) {
                product *= i;
            }
            return product;
        }
        if (size < 1e-20) {
            return 1.0 / x;
        }
        if (size > 200.0) {
            return x < 0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
        }
        return lanczos(x, size);
    }

    private static double lanczos(double x, double size) {
        double y = size + G_MINUS_HALF;
        double error = size > G_MINUS_HALF ? (y - size) - G_MINUS_HALF : (y - G_MINUS_HALF) - size;
        double z = error * G / y;
        double power = size < 140.0 ? LibM.pow(y, size - 0.5) : LibM.pow(y, size / 2.0 - 0.25);
        boolean twice = size >= 140.0;
        double r;
        if (x < 0.0) {
            r = -Math.PI / sinPi(size) / size * LibM.EXP.of(y) / lanczosSum(size);
            r -= z * r;
            r /= power;
            return twice ? r / power : r;
        }
        r = lanczosSum(size) / LibM.EXP.of(y);
        r += z * r;
        r *= power;
        return twice ? r * power : r;
    }

    /** The natural logarithm of the gamma function's absolute value, of anything but a pole. */
    static double logGamma(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x == 1 || x == 2) {
            return 0.0;
        }
        double size = Math.abs(x);
        if (size < 1e-20) {
            return -LibM.LOG.of(size);
        }
        double r = LibM.LOG.of(lanczosSum(size)) - G;
        r += (size - 0.5) * (LibM.LOG.of(size + G - 0.5) - 1);
        return x < 0.0 ? LOG_PI - LibM.LOG.of(Math.abs(sinPi(size))) - LibM.LOG.of(size) - r : r;
    }
}
