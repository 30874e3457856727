-- What was put off until a day: an item of Today by the source that found it and the record that waits.
CREATE TABLE today_snooze(
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  until TEXT NOT NULL,
  UNIQUE(source, record_id)
) STRICT;

-- Leads to what is to be done by a day and is not.
CREATE INDEX activity_open ON activity(owner_id, due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
