"""`python -m maquette` is the command line."""

from .cli import app

app(prog_name="maquette")
