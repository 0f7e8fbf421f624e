"""A puzzle of numbered tiles on a hexagon: each shows how many neighbours are filled."""
import gc
import threading


class Hex:
    def __init__(self, size):
        self.cells = [(q, r) for r in range(-size, size + 1) for q in range(-size, size + 1) if abs(q + r) <= size]
        self.index = {cell: i for i, cell in enumerate(self.cells)}
        self.links = [[self.index[c] for c in ((q + 1, r), (q - 1, r), (q, r + 1), (q, r - 1), (q + 1, r - 1), (q - 1, r + 1))
                       if c in self.index] for q, r in self.cells]


class Done:
    def __init__(self, count, tiles, cells=None):
        self.cells = cells if cells is not None else [set(tiles) for _ in range(count)]

    def clone(self):
        return Done(len(self.cells), (), [set(c) for c in self.cells])


def consistent(board, placed):
    for i, tile in enumerate(placed):
        if tile is None or tile == 0:
            continue
        filled = sum(1 for n in board.links[i] if placed[n])
        open_cells = sum(1 for n in board.links[i] if placed[n] is None)
        if filled > tile or filled + open_cells < tile:
            return False
    return True


def solve(board, tiles, placed, at, counter):
    counter[0] += 1
    if at == len(placed):
        return list(placed)
    for tile in sorted(tiles, reverse=True):
        if not tiles[tile]:
            continue
        tiles[tile] -= 1
        placed[at] = tile
        if consistent(board, placed):
            found = solve(board, tiles, placed, at + 1, counter)
            if found:
                tiles[tile] += 1
                return found
        placed[at] = None
        tiles[tile] += 1
    return None


def main():
    board = Hex(1)
    results = []
    for tiles in ({0: 3, 2: 2, 3: 2}, {0: 1, 1: 0, 2: 2, 3: 3, 5: 1}, {0: 4, 1: 2, 2: 1}, {0: 2, 3: 5}):
        counter = [0]
        state = Done(7, tiles).clone()
        found = solve(board, dict(tiles), [None] * 7, 0, counter)
        results.append((found, counter[0], len(state.cells)))
    return results


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
