v = 5
print(f"ok {v}")
print(f"bad {v + None}")
