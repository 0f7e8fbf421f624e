# refused: 2:16 set display
é = "日本😀"; s = {é}
