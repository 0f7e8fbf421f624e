# refused: 3:1 with statement
print("before")
with open("f") as f:
    pass
