"""One article in, statements out. Pure: knows the model and nothing of files, tables or screens."""
