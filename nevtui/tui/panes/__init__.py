"""One pane a file: its question, its paint, the clause its cursor means. No pane knows another."""
