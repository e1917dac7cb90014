-- What comparison needs to know of a claim, found once when its document came in.
-- Claims from before get theirs when their documents are read again.

CREATE TABLE facets (
    claim_id TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    facets TEXT NOT NULL             -- JSON: ledger/comparison/facets.py says what
) STRICT;
