-- What a claim's story names most, by which two stories of one happening are known.
-- Ledgers from before have none until their documents are read again.

ALTER TABLE claims ADD COLUMN setting TEXT;
