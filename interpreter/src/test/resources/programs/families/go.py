"""Random playouts on a small board, with captures found by flooding."""
import gc
import random
import threading

SIZE = 5
EMPTY, WHITE, BLACK = range(3)


class Square:
    def __init__(self, board, place):
        self.board = board
        self.place = place
        self.color = EMPTY

    def set_neighbours(self):
        x, y = self.place % SIZE, self.place // SIZE
        self.neighbours = [self.board.squares[nx + ny * SIZE] for nx, ny in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1))
                           if 0 <= nx < SIZE and 0 <= ny < SIZE]

    def group(self):
        seen = {self.place}
        todo = [self]
        liberties = set()
        while todo:
            square = todo.pop()
            for n in square.neighbours:
                if n.color == EMPTY:
                    liberties.add(n.place)
                elif n.color == self.color and n.place not in seen:
                    seen.add(n.place)
                    todo.append(n)
        return seen, liberties


class Board:
    def __init__(self):
        self.squares = [Square(self, place) for place in range(SIZE * SIZE)]
        for square in self.squares:
            square.set_neighbours()
        self.captured = [0, 0, 0]
        self.history = set()

    def play(self, place, color):
        square = self.squares[place]
        square.color = color
        for n in square.neighbours:
            if n.color == 3 - color:
                stones, liberties = n.group()
                if not liberties:
                    for stone in stones:
                        self.squares[stone].color = EMPTY
                    self.captured[color] += len(stones)
        if not square.group()[1]:
            square.color = EMPTY
            return False
        return True

    def key(self):
        return tuple(s.color for s in self.squares)


def main():
    generator = random.Random(1)
    scores = []
    for _ in range(3):
        board = Board()
        color = BLACK
        for _ in range(40):
            free = [s.place for s in board.squares if s.color == EMPTY]
            if not free:
                break
            if board.play(generator.choice(free), color):
                board.history.add(board.key())
            color = 3 - color
        scores.append((board.captured[WHITE], board.captured[BLACK], len(board.history)))
    return scores


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
