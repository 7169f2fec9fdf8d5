"""casebook: a static-site generator for bilingual casebooks of public innovation."""
