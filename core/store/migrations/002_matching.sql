-- Pairs of records a person has said are different: never asked about again.
CREATE TABLE match_different(
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  second_id INTEGER NOT NULL,
  CHECK(first_id < second_id),
  UNIQUE(first_id, second_id)
) STRICT;
CREATE INDEX match_different_second ON match_different(second_id);

-- Two keys of a CRM may lead to one record after a merge. What a key's row last said where the record says otherwise, so
-- that only what the CRM changes from then on is a change.
CREATE TABLE link_base(
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  base TEXT,
  UNIQUE(link_id, field)
) STRICT;

ALTER TABLE company ADD COLUMN registration_number TEXT;
ALTER TABLE deal ADD COLUMN merged_into_id INTEGER REFERENCES deal(id);
CREATE INDEX deal_merged ON deal(merged_into_id) WHERE merged_into_id IS NOT NULL;
