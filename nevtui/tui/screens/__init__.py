"""Whole screens: explore, SQL, help."""
