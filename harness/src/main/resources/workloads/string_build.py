"""string_build: every thread builds, splits, formats and joins strings of its own."""

import sys
import threading

SIZE = 4000
QUICK_SIZE = 1200


def line(number):
    fields = [f'id={number}', 'name=' + str(number * 7), 'flag=%s' % (number % 3 == 0)]
    return ';'.join(fields)


def parse(text):
    values = {}
    for field in text.split(';'):
        key, value = field.split('=')
        values[key.upper()] = value
    return values


def work(results, index, size):
    length = flags = 0
    report = ''
    for number in range(size):
        values = parse(line(number))
        length += len(values['NAME'])
        flags += values['FLAG'] == 'True'
        report += values['ID'][-1]
        if len(report) == 100:
            report = report.replace('0', 'zero')[:10]
    results[index] = [length, flags, report[-5:]]


def main(threads, size=SIZE):
    results = [None] * threads
    workers = [threading.Thread(target=work, args=(results, i, size)) for i in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


def check(result, threads, size=SIZE):
    """Lengths and flags by arithmetic; the report ends with the last digits of the last numbers."""
    length = sum([len(str(number * 7)) for number in range(size)])
    flags = (size + 2) // 3
    for answer in result:
        if answer[:2] != [length, flags] or not answer[2].endswith(str((size - 1) % 10) if size else ''):
            return False
    return result == [result[0]] * threads


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else SIZE
    answer = main(count, scale)
    print(answer)
    assert check(answer, count, scale), 'wrong answer'
