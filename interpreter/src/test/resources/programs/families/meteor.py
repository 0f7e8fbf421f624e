"""Pieces laid on a board, as sets of cells; all coverings are counted."""
import gc
import threading
from bisect import bisect

WIDTH, HEIGHT = 4, 5
SHAPES = [((0, 0), (1, 0), (2, 0), (3, 0), (0, 1)), ((0, 0), (1, 0), (0, 1), (1, 1), (0, 2)),
          ((0, 0), (1, 0), (2, 0), (3, 0), (1, 1)), ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2))]


def turned(shape):
    return tuple(sorted((-y, x) for x, y in shape))


def moved(shape):
    left = min(x for x, _ in shape)
    top = min(y for _, y in shape)
    return tuple(sorted((x - left, y - top) for x, y in shape))


def orientations(shape):
    found = set()
    for mirrored in (shape, tuple((-x, y) for x, y in shape)):
        for _ in range(4):
            mirrored = turned(mirrored)
            found.add(moved(mirrored))
    return sorted(found)


def placements(shape):
    for orientation in orientations(shape):
        for dy in range(HEIGHT):
            for dx in range(WIDTH):
                cells = frozenset((x + dx) + (y + dy) * WIDTH for x, y in orientation if x + dx < WIDTH and y + dy < HEIGHT)
                if len(cells) == len(shape):
                    yield cells


def main():
    all_cells = frozenset(range(WIDTH * HEIGHT))
    by_cell = [[[] for _ in SHAPES] for _ in all_cells]
    for number, shape in enumerate(SHAPES):
        for cells in placements(shape):
            by_cell[min(cells)][number].append(cells)
    solutions = []

    def solve(free, left, laid):
        if not left:
            solutions.append(tuple(laid))
            return
        lowest = min(free)
        for number in sorted(left):
            for cells in by_cell[lowest][number]:
                if cells <= free:
                    solve(free - cells, left - {number}, laid + [tuple(sorted(cells))])

    solve(all_cells, frozenset(range(len(SHAPES))), [])
    solutions.sort()
    return len(solutions), solutions[:1], solutions[-1:], bisect(solutions, solutions[0]) if solutions else 0


def in_threads(count):
    results = [None] * count

    def work(index):
        results[index] = main()

    threads = [threading.Thread(target=work, args=(i,)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


expected = main()
print(expected)
print(all(result == expected for count in (1, 2, 3, 4) for result in in_threads(count)))
gc.collect()
