-- The order in which things were done to this file, whatever the clocks of the laptops said that did them.
ALTER TABLE history ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE history SET seq = known.seq FROM (SELECT id, row_number() OVER (ORDER BY id) AS seq FROM history) known WHERE known.id = history.id;
CREATE UNIQUE INDEX history_seq ON history(seq);

-- The columns a CRM's table came with, for writing back under its own names.
CREATE TABLE sync_column(
  id INTEGER PRIMARY KEY,
  scope_id INTEGER NOT NULL REFERENCES sync_scope(id),
  header TEXT NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('field', 'key', 'first_name', 'last_name', 'partner', 'opted_out')),
  field TEXT,
  is_key INTEGER NOT NULL DEFAULT 0 CHECK(is_key IN (0, 1)),
  decimal_comma INTEGER NOT NULL DEFAULT 0 CHECK(decimal_comma IN (0, 1)),
  UNIQUE(scope_id, header)
) STRICT;

-- A CRM's record that was deleted here: its next export does not bring it back.
CREATE TABLE crm_deleted(
  id INTEGER PRIMARY KEY,
  scope_id INTEGER NOT NULL REFERENCES sync_scope(id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  UNIQUE(scope_id, key)
) STRICT;

-- What load-back files said and has not come back yet: part of the story if something else does. `field` is a stored name,
-- or empty for a record that was made here and has no key in the CRM so far.
CREATE TABLE crm_sent(
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sync_source(id),
  record_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  at TEXT NOT NULL,
  UNIQUE(record_id, field, source_id)
) STRICT;
