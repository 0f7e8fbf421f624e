conf = {"a": {"b": {"c": [1, {"d": "deep"}]}}}
print(conf["a"]["b"]["c"][1]["d"])
conf["a"]["b"]["c"][1]["d"] += "er"
conf["a"]["n"] = conf["a"]["b"]["c"][0] + 1
print(conf)
tree = {}
for path in ["x/y/z", "x/y/w", "q"]:
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(tree)
groups = {}
for word in ["ant", "bee", "cat", "ape", "bat"]:
    groups.setdefault(word[0], []).append(word)
print(groups)
matrix = {}
for i in range(3):
    for j in range(3):
        matrix[i, j] = i * j
print(matrix[2, 2], sum(matrix.values()), [k for k in matrix if matrix[k] == 2])
d = {"n": 0}
d["n"] += 1
d["n"] -= 5
d["l"] = [1]
d["l"] += [2]
print(d)
