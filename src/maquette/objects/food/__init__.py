"""What is eaten, and what it is served on."""
