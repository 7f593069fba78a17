"""Readers: one file -> one article. One format a module."""
