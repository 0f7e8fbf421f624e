print("before")
1 / 0
print("never")
