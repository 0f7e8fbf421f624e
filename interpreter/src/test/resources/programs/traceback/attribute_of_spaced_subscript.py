def l(x):
    return ((x))  [0]  [ 'b' ] . foo
l([1, 2])
