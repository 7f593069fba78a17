"""What of the library needs Polars: files of tables, parts, digests, comparison, verification. Readers do without."""
