"""Averages and spreads of plain numbers."""

from math import fsum, sqrt


class StatisticsError(ValueError):
    """Raised for data that have no such figure."""


def _some(data, least, what):
    values = list(data)
    if len(values) < least:
        raise StatisticsError(what)
    return values


def fmean(data):
    values = _some(data, 1, "fmean requires at least one data point")
    return fsum(values) / len(values)


def mean(data):
    values = _some(data, 1, "mean requires at least one data point")
    if all([isinstance(value, int) for value in values]):
        total, n = sum(values), len(values)
        return total // n if total % n == 0 else total / n
    return fsum(values) / len(values)


def median(data):
    values = sorted(_some(data, 1, "no median for empty data"))
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def mode(data):
    values = _some(data, 1, "no mode for empty data")
    counts = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return max(counts, key=counts.get)


def _squares(values):
    middle = fsum(values) / len(values)
    return fsum([(value - middle) ** 2 for value in values])


def variance(data):
    values = _some(data, 2, "variance requires at least two data points")
    return _squares(values) / (len(values) - 1)


def pvariance(data):
    values = _some(data, 1, "pvariance requires at least one data point")
    return _squares(values) / len(values)


def stdev(data):
    return sqrt(variance(_some(data, 2, "stdev requires at least two data points")))


def pstdev(data):
    return sqrt(pvariance(data))
