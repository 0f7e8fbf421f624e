data = {"k": [1, 2, {"x": 3}]}
def get(d):
    return d["k"][2]["missing"]
print(get(data))
