"""Books, paper, pens and printed matter."""
