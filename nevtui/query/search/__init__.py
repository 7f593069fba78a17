"""Full text over all paragraphs: a language of its own, an index a part of the library, hits in order of weight."""
