"""The Parquet dataset on disk: its tables, columns and types; which files make a version; open, commit, check."""
