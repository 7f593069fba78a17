"""Places in rankings: `ranked third`, `the largest maker`, `more than any other`, `led the market`. Knows no claims."""
