"""Sources -> articles -> statements -> library. Knows nothing of questions and screens."""
