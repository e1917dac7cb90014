"""An article in, claims out: pure, with no database, clock or network."""
