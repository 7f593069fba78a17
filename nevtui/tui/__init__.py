"""The app: linked panes over the questions, in Textual. Knows query, model and format; never DuckDB."""
