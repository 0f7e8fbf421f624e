# refused: 2:16 complex literal
é = "日本😀"; s = 1j
