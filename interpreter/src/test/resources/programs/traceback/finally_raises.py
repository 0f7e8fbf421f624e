try:
    raise ValueError("in try")
finally:
    [][1]
