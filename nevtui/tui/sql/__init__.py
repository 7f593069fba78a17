"""The parts of the SQL screen: tabs with their drafts, what stands below an editor, what is kept."""
