text = """the quick brown fox jumps over the lazy dog
the fox was quick and the dog was not"""
counts = {}
for line in text.splitlines():
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
for word in sorted(counts, key=lambda w: (-counts[w], w))[:5]:
    print(f"{word:<8}{counts[word]:>3} {'*' * counts[word]}")
lengths = {}
for word in counts:
    lengths.setdefault(len(word), []).append(word)
for n in sorted(lengths):
    print(n, sorted(lengths[n]))
print(max(counts.values()), sum(counts.values()), len(counts))
