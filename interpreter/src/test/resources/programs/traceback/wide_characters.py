def f(x):
    日本 = x; 日本 + None + "日"
f(1)
