# refused: 2:5 set comprehension
s = {x for x in [1]}
