"""The last fence around a query's memory: the system's own limit on what this process may hold.

DuckDB counts its buffers, but not the one value of 6 GB that `list_sum(range(2000000000))` makes (2.0.0). Where the
system refuses the memory, DuckDB says that a query needs too much, and everything goes on.
"""

import re
from typing import Final

_UNITS: Final = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}
BESIDE: Final = 1_000_000_000
"""Bytes for everything that DuckDB does not count: the program, results, threads' stacks."""


def fence(limit: str) -> None:
    """Let this process hold `limit` (as `2GB`) and BESIDE bytes of its own, no more. Nothing where that cannot be."""
    try:
        import resource
    except ImportError:
        return
    wanted = bytes_of(limit) + BESIDE
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    known = [value for value in (soft, hard) if value != resource.RLIM_INFINITY]
    if all(wanted < value for value in known):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))


def bytes_of(size: str) -> int:
    """Give `512MB`, `1.5 GiB` in bytes. Raises ValueError for what is no size."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([KMGT]i?B)\s*", size, re.IGNORECASE)
    if match is None:
        raise ValueError(f"{size} is no size: write it as 512MB or 2GB")
    return int(float(match[1]) * _UNITS[match[2].upper()])
