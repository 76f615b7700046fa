"""The rule packs: data in YAML, loaded, checked, compiled, run and explained. No rule is written here."""
