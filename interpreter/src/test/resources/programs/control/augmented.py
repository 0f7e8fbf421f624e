a = 10
a += 5; print(a)
a -= 3; print(a)
a *= 2; print(a)
a //= 5; print(a)
a **= 3; print(a)
a %= 17; print(a)
a <<= 3; print(a)
a >>= 1; print(a)
a |= 3; print(a)
a &= 6; print(a)
a ^= 5; print(a)
a /= 4; print(a)
s = "x"
s += "y"; s *= 3; print(s)
l = m = [1]
l += [2]; print(m, l is m)
l = l + [3]; print(m, l is m)
l *= 2; print(l)
t = u = (1,)
t += (2,); print(t, u)
d = {"k": [1]}
d["k"] += [2]; d["k"][0] += 10; print(d)
n = [1, 2, 3]
n[0], n[1] = n[1], n[0]
n[-1] **= 2; print(n)
i = 9223372036854775807
i += 1; print(i)
i -= 1; print(i)
i *= i; print(i)
f = 0.1
f += 0.2; print(f)
b = True
b += 1; print(b)
def g():
    x = 1
    def h():
        nonlocal x
        x <<= 4
        return x
    return h() + x
print(g())
