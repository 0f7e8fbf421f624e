def add(a, b):
    return a + b
def run():
    total = add(1, add(2, "x")) + 5
    return total
run()
