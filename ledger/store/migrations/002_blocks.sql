-- Where in its block a claim stands, so that of a large block only what stands near is looked at.
-- Ledgers from before keep their keys; where and when is known once their documents are read again.

CREATE TABLE blocks_of_claims (
    key TEXT NOT NULL,
    at INTEGER NOT NULL,             -- a day (1 is 1 January of year 1), 0 if unknown; in a story, the order
    claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    spot TEXT NOT NULL,              -- the part of a country it tells of, '' for the whole, several or unknown
    PRIMARY KEY (key, at, claim_id)
) STRICT, WITHOUT ROWID;
INSERT INTO blocks_of_claims (key, at, claim_id, spot) SELECT key, 0, claim_id, '' FROM candidate_keys;
DROP TABLE candidate_keys;
ALTER TABLE blocks_of_claims RENAME TO candidate_keys;
CREATE INDEX candidate_keys_claim ON candidate_keys (claim_id, spot);
