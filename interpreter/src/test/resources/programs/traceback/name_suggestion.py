lenght = 5
print(lenght)
print(undefined_thing_xyz)
