"""Questions over the Parquet. The only room that knows DuckDB."""
