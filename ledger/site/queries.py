"""Every query the site puts, by name. Values only ever travel as parameters."""

from collections.abc import Iterable

COUNTS = """
SELECT (SELECT count(*) FROM claims) AS claims,
       (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM documents) AS documents,
       (SELECT count(*) FROM measures) AS measures,
       (SELECT count(DISTINCT publisher) FROM claims) AS publishers,
       (SELECT min(published) FROM claims) AS earliest,
       (SELECT max(published) FROM claims) AS latest
"""

LAST_BUILD = "SELECT id, made_at FROM builds ORDER BY id DESC LIMIT 1"

# Each branch is cut short before they are merged, so that a page of a long list reads its index
# and not the whole list; among equals the order is that of the index. :upto is limit + offset.
_RELATED = """
SELECT * FROM (
    SELECT relations.id AS id, relations.relation AS relation, relations.basis AS basis,
           relations.gap AS gap, relations.severity AS severity,
           relations.explanation AS explanation, relations.claim_a AS claim_a,
           relations.claim_b AS claim_b, NULL AS stated, NULL AS counted,
           {sort} AS sort, relations.rowid AS at
    FROM relations
    CROSS JOIN claims AS a ON a.id = relations.claim_a
    CROSS JOIN claims AS b ON b.id = relations.claim_b
    WHERE relations.relation = '{relation}'
      AND a.checkworthiness >= :worth AND b.checkworthiness >= :worth
    ORDER BY relations.severity DESC, relations.rowid DESC LIMIT :upto
)"""

_SUMS = """
SELECT * FROM (
    SELECT sums.id, 'conflict', 'sum', NULL,
           abs(sums.stated - sums.counted) / max(abs(sums.stated), abs(sums.counted)) AS severity,
           sums.explanation, sums.claim_id, NULL, sums.stated, sums.counted, 2, sums.rowid AS at
    FROM sums CROSS JOIN claims ON claims.id = sums.claim_id
    WHERE sums.stated <> sums.counted AND claims.checkworthiness >= :worth
    ORDER BY severity DESC, at DESC LIMIT :upto
)"""

CONFLICTS = f"""
{_RELATED.format(relation="conflict", sort=0)}
UNION ALL {_RELATED.format(relation="disputed", sort=1)}
UNION ALL {_SUMS}
ORDER BY severity DESC, sort, at DESC LIMIT :limit OFFSET :offset
"""

CONFLICT_COUNT = """
SELECT count(*) AS n FROM (
    SELECT 1 FROM relations
    CROSS JOIN claims AS a ON a.id = relations.claim_a
    CROSS JOIN claims AS b ON b.id = relations.claim_b
    WHERE relations.relation IN ('conflict', 'disputed')
      AND a.checkworthiness >= :worth AND b.checkworthiness >= :worth
    UNION ALL
    SELECT 1 FROM sums CROSS JOIN claims ON claims.id = sums.claim_id
    WHERE sums.stated <> sums.counted AND claims.checkworthiness >= :worth
    LIMIT :most
)
"""

CLAIMS_BY_ID = "SELECT * FROM claims WHERE id IN (SELECT value FROM json_each(:ids))"

# Contradictions of the figures published last: the newest claims are few, and known by an index.
NEWEST_CONFLICTS = """
WITH recent AS (
    SELECT id, published FROM claims WHERE checkworthiness >= :worth
    ORDER BY published DESC LIMIT 2000
), found AS (
    SELECT relations.id AS id, recent.published AS published FROM recent
    CROSS JOIN relations ON relations.claim_a = recent.id
    WHERE +relation IN ('conflict', 'disputed')
    UNION
    SELECT relations.id, recent.published FROM recent
    CROSS JOIN relations ON relations.claim_b = recent.id
    WHERE +relation IN ('conflict', 'disputed')
)
SELECT relations.*, max(found.published) AS published
FROM found JOIN relations ON relations.id = found.id
GROUP BY relations.id ORDER BY published DESC, severity DESC, relations.id LIMIT :limit
"""

NEWEST_OF_MEASURE = """
SELECT * FROM claims WHERE measure_id = :id ORDER BY published DESC, id LIMIT :limit
"""

# Which pages a sitemap names, by the page's address.
SITEMAP = {
    "conflict": """SELECT id FROM relations WHERE relation IN ('conflict', 'disputed')
        AND :worth IS NOT NULL ORDER BY severity DESC LIMIT :limit""",
    "measure": """SELECT id FROM measures WHERE claims > 1 AND :worth IS NOT NULL
        ORDER BY claims DESC LIMIT :limit""",
    "claim": """SELECT id FROM claims WHERE checkworthiness >= :worth
        ORDER BY checkworthiness DESC LIMIT :limit""",
    "article": "SELECT id FROM articles WHERE :worth IS NOT NULL ORDER BY published DESC LIMIT :limit",
}

CLAIM = "SELECT * FROM claims WHERE id = :id"

MEASURES_BY_ID = "SELECT id, label FROM measures WHERE id IN (SELECT value FROM json_each(:ids))"

MEASURE = "SELECT * FROM measures WHERE id = :id"

# A measure's figures in the order of the time they speak of.
MEASURE_CLAIMS = """
SELECT * FROM claims WHERE measure_id = :id
ORDER BY coalesce(as_of, period_end, published, period_start, '9999'), published, id
LIMIT :limit OFFSET :offset
"""

MEASURE_RELATIONS = """
SELECT id, relation, basis, gap, severity, explanation, claim_a, claim_b FROM relations
WHERE claim_a IN (SELECT id FROM claims WHERE measure_id = :id)
  AND claim_b IN (SELECT id FROM claims WHERE measure_id = :id)
ORDER BY severity DESC, id LIMIT :limit
"""

RELATION = "SELECT * FROM relations WHERE id = :id"

SUM = "SELECT * FROM sums WHERE id = :id"

CLAIM_RELATIONS = """
SELECT id, relation, basis, gap, severity, explanation, claim_a, claim_b FROM (
    SELECT * FROM relations WHERE claim_a = :id
    UNION ALL
    SELECT * FROM relations WHERE claim_b = :id
)
ORDER BY CASE relation WHEN 'conflict' THEN 0 WHEN 'disputed' THEN 1 WHEN 'update' THEN 2
         WHEN 'agree' THEN 3 WHEN 'part_whole' THEN 4 ELSE 5 END, severity DESC, id
LIMIT :limit
"""

CLAIM_SUMS = "SELECT * FROM sums WHERE claim_id = :id AND stated <> counted"

JUDGEMENTS = """
SELECT decision, reason, made_at FROM judgements
WHERE subject_type = :type AND subject_id = :id ORDER BY id
"""

ORIGINS = """
SELECT origin_id, count(*) AS claims, count(DISTINCT publisher) AS publishers
FROM claims WHERE origin_id IN (SELECT value FROM json_each(:ids)) GROUP BY origin_id
"""

DOCUMENT = "SELECT * FROM documents WHERE id = :id"

ARTICLE = "SELECT * FROM articles WHERE id = :id"

SOURCES_BY_ARTICLE = """
SELECT articles.id AS article_id, articles.title AS article_title, articles.publisher AS publisher,
       articles.published AS published, articles.published_basis AS published_basis,
       documents.id AS document_id, documents.title AS document_title, documents.url AS url,
       documents.path AS path, documents.sha256 AS sha256, documents.author AS author
FROM articles JOIN documents ON documents.id = articles.document_id
WHERE articles.id IN (SELECT value FROM json_each(:ids))
"""

DOCUMENT_ARTICLES = """
SELECT articles.*, (SELECT count(*) FROM claims WHERE claims.article_id = articles.id) AS claims
FROM articles WHERE document_id = :id ORDER BY start LIMIT :limit OFFSET :offset
"""

ARTICLE_CLAIMS = """
SELECT * FROM claims WHERE article_id = :id ORDER BY number_start LIMIT :limit OFFSET :offset
"""


# Which of these claims some other figure contradicts. The plus signs keep SQLite from reading all
# conflicts there are instead of those of a few claims.
CONTRADICTED = """
SELECT claim_a AS id FROM relations
WHERE +relation IN ('conflict', 'disputed') AND claim_a IN (SELECT value FROM json_each(:ids))
UNION
SELECT claim_b FROM relations
WHERE +relation IN ('conflict', 'disputed') AND claim_b IN (SELECT value FROM json_each(:ids))
UNION
SELECT claim_id FROM sums
WHERE stated <> counted AND claim_id IN (SELECT value FROM json_each(:ids))
"""

CLAIMANT = """
SELECT claimants.id AS id, claimants.name AS name, parents.id AS parent_id,
       parents.name AS parent_name
FROM claimants LEFT JOIN claimants AS parents ON parents.id = claimants.parent_id
WHERE claimants.id = :id
"""

CLAIMANT_BODIES = "SELECT id, name FROM claimants WHERE parent_id = :id ORDER BY name LIMIT 100"

PUBLISHERS = """
SELECT name, articles, earliest, latest,
       (SELECT count(*) FROM claims WHERE claims.publisher IS name) AS claims
FROM (
    SELECT publisher AS name, count(*) AS articles, min(published) AS earliest,
           max(published) AS latest
    FROM articles GROUP BY publisher ORDER BY articles DESC, name LIMIT :limit
)
ORDER BY claims DESC, name
"""

PLACES = """
SELECT place AS name, count(*) AS claims FROM claims WHERE place IS NOT NULL
GROUP BY place ORDER BY claims DESC, name LIMIT :limit
"""

CLAIMANTS = """
SELECT claimants.id AS id, claimants.name AS name, count(*) AS claims
FROM claims JOIN claimants ON claimants.id = claims.claimant_id
GROUP BY claimants.id ORDER BY claims DESC, claimants.name LIMIT :limit
"""

TOP_MEASURES = """
SELECT id, label, claims, origins FROM measures ORDER BY claims DESC, label LIMIT :limit
"""

LATEST_DOCUMENTS = """
SELECT id, title, path, publisher, published,
       (SELECT count(*) FROM articles WHERE document_id = documents.id) AS articles,
       (SELECT count(*) FROM claims WHERE document_id = documents.id) AS claims
FROM documents ORDER BY published DESC, id LIMIT :limit
"""

PUBLISHER_ARTICLES = """
SELECT id, title, published, document_id FROM articles WHERE publisher = :name
ORDER BY published DESC, id LIMIT :limit
"""

# The filters a reader can set on the search page, each by the name it has in the address.
FILTERS = {
    "q": """claims.rowid IN (
        SELECT rowid FROM claims_fts WHERE claims_fts MATCH :q LIMIT 10000)""",
    "publisher": "claims.publisher = :publisher",
    "place": "(claims.place = :place OR claims.place_from = :place OR claims.place_to = :place)",
    "claimant": "claims.claimant_id = :claimant",
    "article": "claims.article_id = :article",
    "kind": "claims.kind = :kind",
    "unit": "claims.unit = :unit",
    "from": "claims.published >= :from",
    "to": "substr(claims.published, 1, length(:to)) <= :to",
    "worth": "claims.checkworthiness >= :worth",
    "contradicted": """(EXISTS (SELECT 1 FROM relations WHERE claim_a = claims.id
        AND +relation IN ('conflict', 'disputed')) OR EXISTS (SELECT 1 FROM relations
        WHERE claim_b = claims.id AND +relation IN ('conflict', 'disputed')))""",
}


def found_claims(filters: Iterable[str]) -> str:
    """Return the query for a page of claims under these filters, best first."""
    return f"SELECT claims.* FROM claims {_where(filters)} ORDER BY checkworthiness DESC, claims.rowid DESC LIMIT :limit OFFSET :offset"  # noqa: S608 - fixed fragments, values are parameters


def found_count(filters: Iterable[str], most: int) -> str:
    """Return the query that counts claims under these filters, giving up after `most`."""
    return f"SELECT count(*) AS n FROM (SELECT 1 FROM claims {_where(filters)} LIMIT {most:d})"  # noqa: S608 - fixed fragments, values are parameters


def _where(filters: Iterable[str]) -> str:
    conditions = " AND ".join(FILTERS[name] for name in filters)
    return f"WHERE {conditions}" if conditions else ""
