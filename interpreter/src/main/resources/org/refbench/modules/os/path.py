"""Parts of paths."""

sep = "/"


def join(a, *parts):
    path = a
    for part in parts:
        if part.startswith(sep):
            path = part
        elif not path or path.endswith(sep):
            path += part
        else:
            path += sep + part
    return path


def split(path):
    at = path.rfind(sep) + 1
    head, tail = path[:at], path[at:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitext(path):
    name = path[path.rfind(sep) + 1:]
    dot = name.rfind(".")
    if dot <= 0 or not name[:dot].strip("."):
        return path, ""
    return path[:len(path) - len(name) + dot], name[dot:]


def isabs(path):
    return path.startswith(sep)


def normpath(path):
    if not path:
        return "."
    kept = []
    for part in path.split(sep):
        if part == ".." and kept and kept[-1] != "..":
            kept.pop()
        elif part not in ("", ".") and not (part == ".." and path.startswith(sep) and not kept):
            kept.append(part)
    return (sep if path.startswith(sep) else "") + sep.join(kept) or "."
