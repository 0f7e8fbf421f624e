# imported by star_import.py: the names are declared
__all__ = ["_private", "public"]
_private = "declared"
public = "public"
undeclared = "never seen"
print("star_declared runs")
