def boom(x):
    raise ValueError("boom " + str(x) + str([x, str(x)]))
count = 0
for i in range(15):
    for f in (lambda: [str(i), [str(i + 1)], {"a": str(i)}, boom(i), str(2)],
              lambda: (str(i), str(i) * 3, (str(i), boom(i))),
              lambda: {str(i): str(i), "b": [str(i), boom(i)], "c": 1},
              lambda: {str(i): 1, boom(str(i)): 2},
              lambda: len(str(i) + str([str(i), boom(i)])),
              lambda: [str(j) + str(boom(j) if j == 2 else j) for j in range(5)],
              lambda: {str(j): [str(j), boom(j) if j == 2 else j] for j in range(5)},
              lambda: str(i) + (str(i) + (str(i) + boom(i))),
              lambda: "%s %s %s" % (str(i * 1000), [str(i)], boom(i)),
              lambda: f"{str(i)} {[str(i)]} {boom(i)}",
              lambda: sorted([str(i), str(i - 1)], key=boom),
              lambda: max(str(i), str(i + 1), key=lambda s: boom(s + str([s]))),
              lambda: list(zip([str(i)], map(boom, [str(i)]))),
              lambda: [str(i), str(i)][boom(i)],
              lambda: str(i) < str(i + 1) < boom(i)):
        try:
            f()
        except ValueError as e:
            count += len(str(e))
print(count)
