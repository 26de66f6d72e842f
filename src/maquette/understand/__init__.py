"""Read a prompt: words → `Brief`. No network, no drawing, no defaults."""
