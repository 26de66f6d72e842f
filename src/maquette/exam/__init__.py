"""Exams: what Maquette understands and draws, marked against what was expected. Data in, marks out; draws nothing new.

`reading`: briefs in many languages with the facts that each states (`reading/<language>.toml`).
"""
