# observes: garbage
"""Garbage cycles are finalised when the program ends."""


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)


Node("garbage 1")
Node("garbage 2")
kept = Node("kept")
print("end")
