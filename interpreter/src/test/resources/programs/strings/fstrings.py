name = "World"
n = 42
pi = 3.14159
print(f"Hello {name}!", f"{n}", f"{n:5d}|{n:<5}|{n:05}", f"{pi:.2f}", f"{pi:10.3f}|", f"{{literal}} {n}")
print(f"{name!r} {name!s} {name!a} {'é'!a}", f"{n!r:>5}", f"{name:>10}|{name:*^11}|")
print(f"{n + 1} {n * 2 if n > 0 else 0} {[i for i in range(3)]} {(1, 2)} { {'a': 1}['a'] }")
w = 8
p = 2
print(f"{pi:{w}.{p}f}|{name:>{w}}|{n:{'>'}{w}}|")
print(f"{n=}", f"{n = }", f"{name=}", f"{pi=:.1f}", f"{n+1=}", f"{name=!s}")
print(f"a" f"b{n}" "c{n}", rf"\d{n}", f"{'nested ' + f'{n}'}", f"")
print(f"{n:,} {1234567:,} {0.25:.0%} {255:#x} {None} {True} {[1, 'a']}", f'''multi
{n} line''')
print(f"{'a' 'b'}", f"{n!r}", f"{len(name)} {name[0]} {name.upper()}")
def f(x):
    print("eval", x)
    return x
print(f"{f(1)}{f(2):>{f(5)}}{f(3)}")
