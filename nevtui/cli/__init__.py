"""The doors of the shell: knows every room, and no room knows it."""
