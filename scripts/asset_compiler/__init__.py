"""Compile what npm delivers into `maquette/assets`: drawings, nouns, fonts. Run at build time only.

    fetch.py      npm packages, exactly those of `package-lock.json`, into a scratch folder
    drawings.py   flat drawings of things
    nouns.py      which drawing a word means, in some fifty languages
    fonts.py      WOFF2 files and which characters each one holds
    compile.py    the three together, into one folder
    copying.py    or the same from another build
    state.py      is that folder whole, and made from these inputs?

Importing this package needs nothing but Python, so that a build can ask `state` before it installs anything.
"""
