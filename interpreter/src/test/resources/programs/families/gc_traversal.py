"""Collections that find nothing, through deep and wide structures."""
import gc
import threading


def nested(depth, width):
    return [nested(depth - 1, width) for _ in range(width)] if depth else []


def count(node):
    return 1 + sum(map(count, node))


def main():
    tree = nested(4, 4)
    parents = {}
    for child in tree:
        parents[id(child)] = tree
        child.append(child)
        child.pop()
    for _ in range(2):
        gc.collect()
    return count(tree), all(parents[id(child)] is tree for child in tree)


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
