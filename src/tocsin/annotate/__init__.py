"""Articles to parsed sentences with actors, dates, places and quotations."""
