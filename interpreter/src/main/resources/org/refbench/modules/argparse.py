"""Command lines as CPython's argparse reads them: positional arguments, options, groups, help and errors; no subcommands."""

import os
import sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
REMAINDER = "..."


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = argument
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        return "Namespace(%s)" % ", ".join("%s=%r" % item for item in self.__dict__.items())

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class Action:
    def __init__(self, names, dest, action, nargs, const, default, type, choices, required, help, metavar, version):
        self.option_strings = names
        self.dest = dest
        self.action = action
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.version = version

    @property
    def takes_value(self):
        return self.action in ("store", "append", "extend")

    def label(self):
        if self.option_strings:
            return "/".join(self.option_strings)
        return self.metavar or self.dest

    def value_name(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return "{%s}" % ",".join(map(str, self.choices))
        return self.dest.upper() if self.option_strings else self.dest

    def values_text(self):
        name = self.value_name()
        if isinstance(name, tuple):
            return " ".join(name)
        if self.nargs is None:
            return name
        if self.nargs == OPTIONAL:
            return "[%s]" % name
        if self.nargs == ZERO_OR_MORE:
            return "[%s ...]" % name
        if self.nargs == ONE_OR_MORE:
            return "%s [%s ...]" % (name, name)
        if self.nargs == REMAINDER:
            return "..."
        return " ".join([name] * self.nargs)


class _Group:
    def __init__(self, parser, title=None, description=None, exclusive=False, required=False):
        self.parser = parser
        self.title = title
        self.description = description
        self.exclusive = exclusive
        self.required = required
        self.actions = []

    def add_argument(self, *names, **settings):
        action = self.parser._make(names, settings)
        self.actions.append(action)
        self.parser._actions.append(action)
        if self.exclusive:
            self.parser._exclusive.setdefault(id(self), self)
            self.parser._groups[1 if action.option_strings else 0].actions.append(action)
        return action

    def add_mutually_exclusive_group(self, required=False):
        return self.parser.add_mutually_exclusive_group(required)


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", argument_default=None, add_help=True, allow_abbrev=True, exit_on_error=True):
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.allow_abbrev = allow_abbrev
        self._actions = []
        self._defaults = {}
        self._exclusive = {}
        self._groups = [_Group(self, "positional arguments"), _Group(self, "options")]
        if add_help:
            self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                if action.action != "help":
                    self._actions.append(action)
                    self._groups[1 if action.option_strings else 0].actions.append(action)

    # ---- declarations ----

    def add_argument(self, *names, **settings):
        action = self._make(names, settings)
        self._actions.append(action)
        self._groups[1 if action.option_strings else 0].actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        return _Group(self, exclusive=True, required=required)

    def set_defaults(self, **defaults):
        self._defaults.update(defaults)
        for action in self._actions:
            if action.dest in defaults:
                action.default = defaults[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def _make(self, names, settings):
        settings = dict(settings)
        kind = settings.pop("action", "store")
        if kind not in ("store", "store_const", "store_true", "store_false", "append", "append_const", "extend", "count",
                        "help", "version"):
            if isinstance(kind, str):
                raise ValueError('unknown action "%s"' % kind)
            raise NotImplementedError("refbench's argparse has no actions that are classes")
        options = [name for name in names if name.startswith("-")]
        dest = settings.pop("dest", None)
        if dest is None:
            if options:
                long = [name for name in options if name.startswith("--")]
                dest = (long or options)[0].lstrip("-").replace("-", "_")
            elif names:
                dest = names[0]
        if options and len(options) != len(names):
            raise ValueError("invalid option string %r: must start with a character '-'" % [n for n in names if n not in options][0])
        const = settings.pop("const", None)
        has_default = "default" in settings
        default = settings.pop("default", self._defaults.get(dest))
        if kind == "store_true":
            kind, const, default = "store_const", True, False if default is None else default
        elif kind == "store_false":
            kind, const, default = "store_const", False, True if default is None else default
        nargs = settings.pop("nargs", None)
        given = nargs == OPTIONAL or nargs == ZERO_OR_MORE and has_default
        required = settings.pop("required", False) if options else not given
        action = Action(options, dest, kind, nargs, const, default, settings.pop("type", None), settings.pop("choices", None),
                        required, settings.pop("help", None), settings.pop("metavar", None), settings.pop("version", None))
        if settings:
            raise TypeError("__init__() got an unexpected keyword argument %r" % next(iter(settings)))
        for name in options:
            if self._option(name) is not None:
                raise ArgumentError("/".join(options), "conflicting option string: %s" % name)
        return action

    def _option(self, name):
        for action in self._actions:
            if name in action.option_strings:
                return action
        return None

    # ---- parsing ----

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not None and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            rest = self._parse(args, namespace)
        except ArgumentError as e:
            self.error(str(e))
        for action in self._actions:
            value = getattr(namespace, action.dest, None) if action.dest else None
            if isinstance(value, str) and value is action.default and action.takes_value and action.type is not None:
                setattr(namespace, action.dest, self._convert(action, value))
        return namespace, rest

    def _looks_like_option(self, text):
        if not text.startswith("-") or text == "-":
            return False
        if self._option(text) is not None:
            return True
        if text[1:].replace(".", "", 1).isdigit():
            return any(name[1:].isdigit() for action in self._actions for name in action.option_strings)
        return " " not in text

    def _parse(self, args, namespace):
        positionals = [action for action in self._actions if not action.option_strings]
        seen = set()
        rest = []
        plain = []
        i = 0
        while i < len(args):
            text = args[i]
            i += 1
            if text == "--":
                plain.extend(args[i:])
                break
            if not self._looks_like_option(text):
                plain.append(text)
                if positionals and positionals[-1].nargs == REMAINDER and len(plain) >= len(positionals):
                    plain.extend(args[i:])
                    break
                continue
            action, value = self._find(text)
            if action is None:
                rest.append(text)
                continue
            i = self._take(action, value, args, i, namespace, seen)
        self._fill(positionals, plain, namespace, seen, rest)
        missing = [action.label() for action in self._actions if action.required and action not in seen]
        if missing:
            self.error("the following arguments are required: %s" % ", ".join(missing))
        for group in self._exclusive.values():
            if group.required and not any(action in seen for action in group.actions):
                self.error("one of the arguments %s is required" % " ".join(a.label() for a in group.actions))
        return rest

    def _find(self, text):
        action = self._option(text)
        if action is not None:
            return action, None
        name, equals, value = text.partition("=")
        if equals and self._option(name) is not None:
            return self._option(name), value
        if text.startswith("--") and self.allow_abbrev:
            matching = [(a, o) for a in self._actions for o in a.option_strings if o.startswith(name)]
            if len(matching) > 1:
                self.error("ambiguous option: %s could match %s" % (text, ", ".join(o for _, o in matching)))
            if matching:
                return matching[0][0], value if equals else None
        elif not text.startswith("--") and len(text) > 2 and self._option(text[:2]) is not None:
            return self._option(text[:2]), text[2:]
        return None, None

    def _take(self, action, value, args, i, namespace, seen):
        for group in self._exclusive.values():
            if action in group.actions:
                for other in group.actions:
                    if other is not action and other in seen:
                        raise ArgumentError(action.label(), "not allowed with argument %s" % other.label())
        seen.add(action)
        if not action.takes_value:
            if value is not None:
                short = self._option("-" + value[0]) if value and len(action.option_strings[0]) == 2 else None
                self._do(action, None, namespace)
                if short is None:
                    raise ArgumentError(action.label(), "ignored explicit argument %r" % value)
                return self._take(short, value[1:] or None, args, i, namespace, seen)
            self._do(action, None, namespace)
            return i
        if value is not None:
            values = [value]
        else:
            values = []
            most = 1 if action.nargs in (None, OPTIONAL) else action.nargs if isinstance(action.nargs, int) else len(args)
            while i < len(args) and len(values) < most and args[i] != "--" and not self._looks_like_option(args[i]):
                values.append(args[i])
                i += 1
        self._store(action, values, namespace)
        return i

    def _fill(self, positionals, plain, namespace, seen, rest):
        for index, action in enumerate(positionals):
            needed = sum(self._least(later) for later in positionals[index + 1:])
            available = max(0, len(plain) - needed)
            if action.nargs is None:
                count = 1
            elif action.nargs == OPTIONAL:
                count = min(1, available)
            elif isinstance(action.nargs, int):
                count = action.nargs
            else:
                count = available
            if len(plain) < count or count == 0 and action.nargs == ONE_OR_MORE:
                return
            values = plain[:count]
            del plain[:count]
            seen.add(action)
            if values or action.nargs == REMAINDER or action.nargs == ZERO_OR_MORE and action.default is None:
                self._store(action, values, namespace)
        rest.extend(plain)

    def _least(self, action):
        if isinstance(action.nargs, int):
            return action.nargs
        return 1 if action.nargs in (None, ONE_OR_MORE) else 0

    def _store(self, action, values, namespace):
        if action.nargs is None:
            if len(values) != 1:
                raise ArgumentError(action.label(), "expected one argument")
            value = self._checked(action, values[0])
        elif action.nargs == OPTIONAL:
            value = self._checked(action, values[0]) if values else action.const
        else:
            if action.nargs == ONE_OR_MORE and not values:
                raise ArgumentError(action.label(), "expected at least one argument")
            if isinstance(action.nargs, int) and len(values) != action.nargs:
                raise ArgumentError(action.label(), "expected %d argument%s" % (action.nargs, "" if action.nargs == 1 else "s"))
            value = [self._checked(action, v) for v in values]
        self._do(action, value, namespace)

    def _convert(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action.label(), str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action.label(), "invalid %s value: %r" % (name, text))

    def _checked(self, action, text):
        value = self._convert(action, text)
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action.label(), "invalid choice: %r (choose from %s)"
                                % (value, ", ".join(map(repr, action.choices))))
        return value

    def _do(self, action, value, namespace):
        kind = action.action
        if kind == "store":
            setattr(namespace, action.dest, value)
        elif kind == "store_const":
            setattr(namespace, action.dest, action.const)
        elif kind in ("append", "append_const", "extend"):
            items = list(getattr(namespace, action.dest, None) or [])
            if kind == "extend":
                items.extend(value)
            else:
                items.append(value if kind == "append" else action.const)
            setattr(namespace, action.dest, items)
        elif kind == "count":
            setattr(namespace, action.dest, (getattr(namespace, action.dest, None) or 0) + 1)
        elif kind == "help":
            self.print_help()
            self.exit()
        else:
            self._print(str(action.version) % {"prog": self.prog} + "\n", sys.stdout)
            self.exit()

    # ---- text ----

    def format_usage(self):
        if self.usage is not None:
            return "usage: %s\n" % (self.usage % {"prog": self.prog})
        parts = []
        for action in self._actions:
            if action.help is SUPPRESS or not action.option_strings:
                continue
            part = action.option_strings[0] + (" " + action.values_text() if action.takes_value else "")
            parts.append(part if action.required else "[%s]" % part)
        exclusive = [group for group in self._exclusive.values()]
        for group in exclusive:
            own = [a.option_strings[0] + (" " + a.values_text() if a.takes_value else "") for a in group.actions if a.option_strings]
            if len(own) > 1:
                first = parts.index("[%s]" % own[0])
                joined = " | ".join(own)
                parts[first:first + len(own)] = ["(%s)" % joined if group.required else "[%s]" % joined]
        parts.extend(action.values_text() for action in self._actions if not action.option_strings and action.help is not SUPPRESS)
        return _wrap_usage("usage: " + self.prog, parts)

    def format_help(self):
        text = self.format_usage()
        if self.description:
            text += "\n" + self._paragraph(self.description) + "\n"
        shown = [group for group in self._groups if any(a.help is not SUPPRESS for a in group.actions)]
        widths = [len(self._invocation(a)) + 2 for group in shown for a in group.actions if a.help is not SUPPRESS]
        column = min(max(widths, default=0) + 2, 24)
        for group in shown:
            text += "\n" + (group.title + ":\n" if group.title else "")
            if group.description:
                text += "  " + group.description + "\n\n"
            for action in group.actions:
                if action.help is not SUPPRESS:
                    text += self._entry(action, column)
        if self.epilog:
            text += "\n" + self._paragraph(self.epilog) + "\n"
        return text

    def _paragraph(self, text):
        text = text % {"prog": self.prog} if "%(prog)" in text else text
        if issubclass(self.formatter_class, RawDescriptionHelpFormatter):
            return text
        return "\n".join(_wrap(text, 78))

    def _invocation(self, action):
        if not action.option_strings:
            return str(action.value_name())
        if not action.takes_value:
            return ", ".join(action.option_strings)
        return ", ".join("%s %s" % (name, action.values_text()) for name in action.option_strings)

    def _entry(self, action, column):
        head = "  " + self._invocation(action)
        if not action.help:
            return head + "\n"
        settings = dict(vars(action), prog=self.prog)
        if action.type is not None:
            settings["type"] = getattr(action.type, "__name__", action.type)
        if action.choices is not None:
            settings["choices"] = ", ".join(map(str, action.choices))
        help = action.help
        if issubclass(self.formatter_class, ArgumentDefaultsHelpFormatter) and "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        lines = _wrap(help % settings, max(78 - column, 11))
        if len(head) <= column - 2:
            text = head.ljust(column) + lines[0] + "\n"
        else:
            text = head + "\n" + " " * column + lines[0] + "\n"
        return text + "".join(" " * column + line + "\n" for line in lines[1:])

    def print_usage(self, file=None):
        self._print(self.format_usage(), file or sys.stdout)

    def print_help(self, file=None):
        self._print(self.format_help(), file or sys.stdout)

    def _print(self, text, file):
        print(text, end="", file=file)

    def exit(self, status=0, message=None):
        if message:
            self._print(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


def _wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line] if line else lines or [""]


def _wrap_usage(start, parts):
    text = " ".join([start] + parts)
    if len(text) <= 78:
        return text + "\n"
    indent = " " * (len(start) + 1)
    lines = []
    line = start
    for part in parts:
        if len(line) + 1 + len(part) > 78 and line != start:
            lines.append(line)
            line = indent + part
        else:
            line += " " + part
    return "\n".join(lines + [line]) + "\n"
