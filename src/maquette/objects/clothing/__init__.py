"""What is worn and carried."""
