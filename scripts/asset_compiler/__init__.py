"""Compile what npm delivers into `maquette/assets`: drawings, nouns, things, fonts. Run at build time only.

    fetch.py      npm packages, exactly those of `package-lock.json`, into a scratch folder
    drawings.py   flat drawings of things
    nouns.py      which drawing a word means, in some fifty languages
    wordnet.py    reads WordNet, for the two that follow
    things.py     which English nouns mean things that can be seen, and what each is a kind of
    speech.py     parts of speech of English words, and verbs of doing
    fonts.py      WOFF2 files and which characters each one holds
    compile.py    all of them together, into one folder
    copying.py    or the same from another build
    state.py      is that folder whole, and made from these inputs?

Importing this package needs nothing but Python, so that a build can ask `state` before it installs anything.
"""
