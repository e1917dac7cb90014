-- The ledger's tables. docs/vocabulary.md says what the columns mean.

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    path TEXT NOT NULL,              -- where the whole text lies, relative to the ledger's folder
    url TEXT,
    title TEXT,
    author TEXT,
    publisher TEXT,
    published TEXT,                  -- ISO prefix; its length is its precision
    published_basis TEXT NOT NULL CHECK (published_basis IN ('stated', 'manifest', 'inferred', 'unknown')),
    retrieved TEXT,
    media_type TEXT NOT NULL,
    language TEXT,
    sha256 TEXT NOT NULL,            -- of the bytes as received
    text_sha256 TEXT NOT NULL,       -- of the stored text in UTF-8
    extra TEXT NOT NULL DEFAULT '{}',
    source TEXT                      -- the file it was read from, as it was named when it came in
) STRICT;
CREATE INDEX documents_path ON documents (path);
CREATE INDEX documents_source ON documents (source);
CREATE INDEX documents_external_id ON documents (external_id);
CREATE INDEX documents_published ON documents (published);
CREATE INDEX documents_sha256 ON documents (sha256);

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,          -- offsets count characters of the stored text
    "end" INTEGER NOT NULL,
    title TEXT,
    publisher TEXT,
    published TEXT,
    published_basis TEXT NOT NULL CHECK (published_basis IN ('stated', 'manifest', 'inferred', 'unknown')),
    copy_group TEXT,
    blocks TEXT NOT NULL DEFAULT '[]' -- JSON: the runs of story text, each with start, end and role
) STRICT;
CREATE INDEX articles_document ON articles (document_id, start);
CREATE INDEX articles_copy_group ON articles (copy_group);
CREATE INDEX articles_publisher ON articles (publisher);

CREATE TABLE claimants (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    parent_id TEXT REFERENCES claimants (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX claimants_parent ON claimants (parent_id);

CREATE TABLE measures (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    claims INTEGER NOT NULL,
    origins INTEGER NOT NULL
) STRICT;
CREATE INDEX measures_claims ON measures (claims);

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,
    quote_start INTEGER NOT NULL,    -- offsets count characters of the stored text
    quote_end INTEGER NOT NULL,
    number_text TEXT NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    value REAL,
    value_low REAL,
    value_high REAL,
    read_low REAL NOT NULL,
    read_high REAL NOT NULL,
    quantifier TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    counting TEXT,
    population TEXT,
    event TEXT,
    place TEXT,
    place_from TEXT,
    place_to TEXT,
    period_text TEXT,
    period_start TEXT,
    period_end TEXT,
    period_basis TEXT,
    as_of TEXT,
    claimant TEXT,
    claimant_id TEXT REFERENCES claimants (id) DEFERRABLE INITIALLY DEFERRED,
    relayed_by TEXT,
    disputed_by TEXT,
    stance TEXT NOT NULL,
    part_of TEXT,
    checkworthiness REAL NOT NULL,
    worth_reasons TEXT NOT NULL,     -- JSON array
    origin_id TEXT,
    measure_id TEXT REFERENCES measures (id) DEFERRABLE INITIALLY DEFERRED,
    method TEXT NOT NULL,
    topic TEXT,                      -- what the story said before of what is counted
    publisher TEXT,                  -- of the article; repeated here because every page shows it
    published TEXT,
    CHECK (quote_start <= number_start AND number_start < number_end AND number_end <= quote_end),
    CHECK (read_low <= read_high)
) STRICT;
CREATE INDEX claims_document ON claims (document_id, number_start);
CREATE INDEX claims_article ON claims (article_id, number_start);
CREATE INDEX claims_measure ON claims (measure_id, checkworthiness);
-- With check-worthiness in them, a list of the most check-worthy reads its index and stops.
CREATE INDEX claims_claimant ON claims (claimant_id, checkworthiness);
CREATE INDEX claims_origin ON claims (origin_id);
CREATE INDEX claims_publisher ON claims (publisher, checkworthiness);
CREATE INDEX claims_place ON claims (place, checkworthiness);
CREATE INDEX claims_place_from ON claims (place_from) WHERE place_from IS NOT NULL;
CREATE INDEX claims_place_to ON claims (place_to) WHERE place_to IS NOT NULL;
CREATE INDEX claims_published ON claims (published);
CREATE INDEX claims_checkworthiness ON claims (checkworthiness);

CREATE TABLE relations (
    id TEXT PRIMARY KEY,
    claim_a TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    claim_b TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    relation TEXT NOT NULL
        CHECK (relation IN ('agree', 'conflict', 'update', 'scope_difference', 'part_whole', 'disputed')),
    basis TEXT CHECK (basis IN ('value', 'period', 'direction', 'sum')),
    gap REAL,
    severity REAL NOT NULL CHECK (severity BETWEEN 0 AND 1),
    explanation TEXT NOT NULL,
    dimensions TEXT NOT NULL,        -- JSON: each dimension's answer and reason
    hints TEXT NOT NULL,             -- JSON array of kind and text
    CHECK (claim_a <> claim_b)
) STRICT;
CREATE INDEX relations_a ON relations (claim_a);
CREATE INDEX relations_b ON relations (claim_b);
CREATE INDEX relations_relation ON relations (relation, severity);

CREATE TABLE sums (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    parts TEXT NOT NULL,             -- JSON array: ids of claims, or the members of a list
    stated REAL NOT NULL,
    counted REAL NOT NULL,
    explanation TEXT NOT NULL
) STRICT;
CREATE INDEX sums_claim ON sums (claim_id);

-- Under which keys a claim is looked for when another is compared with it.
CREATE TABLE candidate_keys (
    key TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    PRIMARY KEY (key, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_keys_claim ON candidate_keys (claim_id);

-- What tells near-identical articles: a MinHash signature, and its slices under which copies are found.
CREATE TABLE signatures (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    signature TEXT NOT NULL          -- JSON array of integers
) STRICT;
CREATE TABLE signature_bands (
    band TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_bands_article ON signature_bands (article_id);

-- Appended only. No foreign key to the subject: a judgement outlives a document that is taken out.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    subject_type TEXT NOT NULL CHECK (subject_type IN ('claim', 'relation', 'sum')),
    subject_id TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT,
    reviewer TEXT NOT NULL,
    made_at TEXT NOT NULL,
    previous_sha256 TEXT NOT NULL,   -- '' for the first
    sha256 TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX judgements_subject ON judgements (subject_type, subject_id);
CREATE TRIGGER judgements_are_not_edited BEFORE UPDATE ON judgements
BEGIN
    SELECT RAISE (ABORT, 'judgements are appended, never edited');
END;
CREATE TRIGGER judgements_are_not_deleted BEFORE DELETE ON judgements
BEGIN
    SELECT RAISE (ABORT, 'judgements are appended, never deleted');
END;

-- The log: which code read which document, and when the ledger was changed. Not content.
CREATE TABLE builds (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    command TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    documents INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    relations INTEGER NOT NULL
) STRICT;
CREATE TABLE readings (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    quote, sentence, population, place, claimant, event,
    tokenize='porter unicode61 remove_diacritics 2',
    content=[claims]
);
CREATE TRIGGER claims_ai AFTER INSERT ON claims
BEGIN
    INSERT INTO claims_fts (rowid, quote, sentence, population, place, claimant, event)
    VALUES (new.rowid, new.quote, new.sentence, new.population, new.place, new.claimant, new.event);
END;
CREATE TRIGGER claims_ad AFTER DELETE ON claims
BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, quote, sentence, population, place, claimant, event)
    VALUES ('delete', old.rowid, old.quote, old.sentence, old.population, old.place, old.claimant, old.event);
END;
-- Only these columns are searched, so grouping claims into measures does not index them again.
CREATE TRIGGER claims_au AFTER UPDATE OF quote, sentence, population, place, claimant, event ON claims
BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, quote, sentence, population, place, claimant, event)
    VALUES ('delete', old.rowid, old.quote, old.sentence, old.population, old.place, old.claimant, old.event);
    INSERT INTO claims_fts (rowid, quote, sentence, population, place, claimant, event)
    VALUES (new.rowid, new.quote, new.sentence, new.population, new.place, new.claimant, new.event);
END;

-- What contradicts what, for people. A sum has one claim: its second figure is what its own text
-- adds up to, and its severity the share by which the two differ.
CREATE VIEW conflicts AS
SELECT
    relations.id AS id,
    relations.relation AS relation,
    relations.basis AS basis,
    relations.severity AS severity,
    min(a.checkworthiness, b.checkworthiness) AS checkworthiness,
    relations.gap AS gap,
    coalesce(a.measure_id, b.measure_id) AS measure_id,
    coalesce(measure_a.label, measure_b.label) AS measure,
    a.unit AS unit,
    a.id AS claim_a,
    a.quote AS quote_a,
    a.value AS value_a,
    a.value_low AS value_low_a,
    a.value_high AS value_high_a,
    a.claimant AS claimant_a,
    a.publisher AS publisher_a,
    a.published AS published_a,
    b.id AS claim_b,
    b.quote AS quote_b,
    b.value AS value_b,
    b.value_low AS value_low_b,
    b.value_high AS value_high_b,
    b.unit AS unit_b,
    b.claimant AS claimant_b,
    b.publisher AS publisher_b,
    b.published AS published_b,
    relations.explanation AS explanation
FROM relations
JOIN claims AS a ON a.id = relations.claim_a
JOIN claims AS b ON b.id = relations.claim_b
LEFT JOIN measures AS measure_a ON measure_a.id = a.measure_id
LEFT JOIN measures AS measure_b ON measure_b.id = b.measure_id
WHERE relations.relation IN ('conflict', 'disputed')
UNION ALL
SELECT
    sums.id,
    'conflict',
    'sum',
    abs(sums.stated - sums.counted) / max(abs(sums.stated), abs(sums.counted)),
    claims.checkworthiness,
    CASE
        WHEN sums.stated * sums.counted > 0
        THEN max(abs(sums.stated), abs(sums.counted)) / min(abs(sums.stated), abs(sums.counted))
    END,
    claims.measure_id,
    measures.label,
    claims.unit,
    claims.id,
    claims.quote,
    claims.value,
    claims.value_low,
    claims.value_high,
    claims.claimant,
    claims.publisher,
    claims.published,
    NULL,
    NULL,
    sums.counted,
    sums.counted,
    sums.counted,
    claims.unit,
    claims.claimant,
    claims.publisher,
    claims.published,
    sums.explanation
FROM sums
JOIN claims ON claims.id = sums.claim_id
LEFT JOIN measures ON measures.id = claims.measure_id
WHERE sums.stated <> sums.counted;
