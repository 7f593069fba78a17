"""Money, counts, spans of time, sentences and foreign text -> short, safe text. Pure; knows only the model."""
