"""Signs, lamps and other things of streets."""
