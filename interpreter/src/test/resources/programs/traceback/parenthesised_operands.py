x = (1 + 2) * (None  or   "a") // (3)
