def f():
    try:
        raise ValueError("from try")
    finally:
        print("finally ran")
try:
    f()
finally:
    print("outer finally")
