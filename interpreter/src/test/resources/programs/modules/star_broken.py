# imported by star_import.py: declares what it lacks
__all__ = ["there", "missing"]
there = True
