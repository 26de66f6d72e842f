"""Where facts come from: one file per provider, found by `contracts.providers`."""
