numbers = (0, 1_000, 0x_ff, 0o17, 0b101, 1.5, 1e10, .5, 5., 1_0.2_5e-1_0, 10**20, 9223372036854775807, -9223372036854775808, 2**63, 1 << 200)
folded = (-1, +2, ~3, -1.5, - -4, not 0, not 'a', 1 + 2 * 3 - 4, 7 // 2, -7 // 2, 7 % -3, 7.5 % -2, -7.5 // 2, 2 ** 10, 2 ** -1,
          1 / 2)
more = (1 / 0, 1 % 0, 1 << 3, -8 >> 1, 6 & 3, 6 | 3, 6 ^ 3, True + True, True & False, ~True, 1.5 + 2, 0.1 * 3,
          'a' 'b' + 'c', 'ab' * 3, 'a' * 5000, (1, 2) + (3,))
rest = ( (0,) * 5, (0,) * 300, 'abc'[1], 'abc'[-1], 'abc'[5], (1, 2)[0],
          2 ** 1000, 1 << -1, 'a' + 1, -'a', 'é' * 2, 10 ** 18 * 10 ** 18, 1e308 * 10, -0.0, 0.0, 1, 1.0, True)
strings = ('plain', "dou'ble", '''tri
ple''', r'raw\n', 'esc\t\x41\u00e9\U0001F600\101\0\
joined', '\N{LATIN SMALL LETTER A}', u'u', 'unknown \d', 'bell\a\b\f\v\\\'\"')
nested = (1, (2, ('x', None)), True, False, None)


def formats(a, b, w):
    f''
    f'only text'
    x = f'{a}', f'{a!r}{b!s:>10}{a!a:{w}}', f'{{}} {a} {{', f'{a=}', f'{a = !s}', f'{b=:>{w}.2f}'
    y = 'pre' f'{a}' 'post' rf'\d{b}' '{c}'
    z = f'''{
        a + b}''', f'{a["k"]}', f'{(lambda: 1)()}', f'{a if b else w}', f'{ {1: 2}[1] }', f'{a:%Y-%m}', f'{a!r:^{w}}'
    v = '%s and %r' % (a, b), '%5d' % (a,), '%-5s|%.3s|%10.2a%%' % (a, b, w), '%s' % a, '%s%s' % (a,), '%(x)s' % (a,), '%s' % (1,)
    return f'{a}' f'{b}', f'{a:}', f'{x!r}', f'{a == b}', f'{a != b}', f'{a <= b}', f'{a > b}', f'{3.5:.1f}', f'\x41{a}\N{BULLET}'


def big(a):
    return {0: a, 1: a, 2: a, 3: a, 4: a, 5: a, 6: a, 7: a, 8: a, 9: a, 10: a, 11: a, 12: a, 13: a, 14: a, 15: a, 16: a, 17: a, 18: a}


def big_list(a):
    return [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a]


def membership(x):
    return x in [1, 2, 3], x in [1, x], x not in (1,), x == [1, 2]
