"""What things are: articles, entities, statements, moments. Standard library only, no I/O."""
