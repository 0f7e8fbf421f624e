"""Text in memory."""


class StringIO:
    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value or ""
        self._position = 0
        self.closed = False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        if self._position < len(self._text):
            self._text = self._text[:self._position] + text + self._text[self._position + len(text):]
        else:
            self._text += " " * (self._position - len(self._text)) + text
        self._position += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        return self._text

    def read(self, size=-1):
        end = len(self._text) if size is None or size < 0 else self._position + size
        part = self._text[self._position:end]
        self._position += len(part)
        return part

    def readline(self, size=-1):
        end = self._text.find("\n", self._position)
        end = len(self._text) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        part = self._text[self._position:end]
        self._position = end
        return part

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, position, whence=0):
        self._position = position if whence == 0 else len(self._text)
        return self._position

    def tell(self):
        return self._position

    def truncate(self, size=None):
        size = self._position if size is None else size
        self._text = self._text[:size]
        return size

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()
