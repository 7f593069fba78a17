"""The version, nothing else: importing a room must not open the house."""

__version__ = "0.1.0"
