e1 = ValueError(1)
e2 = KeyError('k')
e1.__context__ = e2
e2.__cause__ = e1
raise e1
