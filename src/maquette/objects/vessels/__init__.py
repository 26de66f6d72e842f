"""What holds drinks and other liquids: bottles, cans, jars, cups."""
