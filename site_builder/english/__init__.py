"""English text: its marks, its sentences and its words, for every stage. Not for what they say."""
