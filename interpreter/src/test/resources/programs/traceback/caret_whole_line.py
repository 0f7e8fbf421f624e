def f():
    undefined_function(1, 2)
f()
