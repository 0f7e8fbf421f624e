def f(a, b, c):
    return [a, b, c]
total = 0
for i in range(40):
    x = f(str(i) + "a", [i, [i + 1, {"k": (i, str(i * 1000))}]], (i * 10 ** 20, float(i), "x" * i))
    total += len(x[0]) + x[1][1][1]["k"][0] + len(x[2][2])
    y = ((i + 10 ** 15) * (i + 10 ** 16) + (i - 10 ** 17)) % (10 ** 9 + i + len(str(i) + str(i * i)))
    total += y
    z = [str(a) + str(b) for a in range(i, i + 2) for b in [a * 1000, a * 2000]]
    total += len("".join(z + [repr(z)] + list(map(str, [i * 300, i * 400]))))
print(total)
print(sum([len(str([str(i), {str(i): [i * 1000]}, (str(i),)])) for i in range(30)]))
print(len(" ".join(["%s-%r-%s" % (str(i * 777), "q" * (i % 5), [i * 1000]) + f"{str(i)}{[i, str(i)]!r:>20}" for i in range(30)])))
