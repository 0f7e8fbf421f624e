x = None
if x > 5:
    print("no")
