def matcher():
    raise KeyError("matcher failed")
try:
    1 / 0
except matcher():
    pass
