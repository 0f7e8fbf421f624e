print(6 & 3, 6 | 3, 6 ^ 3, -6 & 3, -6 | 3, -6 ^ 3)
print(0xFFFFFFFF & 0xF0F0, 0xFFFFFFFFFFFFFFFF & -1, 1 << 63 | 1)
print((255).bit_length(), (256).bit_length(), (0).bit_length(), (-256).bit_length(), (1 << 100).bit_length())
print((255).bit_count(), (-7).bit_count(), ((1 << 100) - 1).bit_count())
print(True & False, True | False, True ^ True, True & 3, type(True & True).__name__, type(True & 1).__name__)
print(~True, ~False, True + True, True * 5, -True, +False)
h = 0
for c in "hash me":
    h = (h * 31 + ord(c)) & 0xFFFFFFFF
print(h, hex(h), bin(h), oct(h))
