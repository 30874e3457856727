-- What a stage means, and what a record must have to enter or to leave it. Rules are JSON lists of needs; NULL stands for
-- what is usual for such a stage.
ALTER TABLE lifecycle_stage ADD COLUMN role TEXT;
ALTER TABLE lifecycle_stage ADD COLUMN leave_rules TEXT;
ALTER TABLE deal_stage ADD COLUMN stall_days INTEGER;
ALTER TABLE deal_stage ADD COLUMN wip_limit INTEGER;
ALTER TABLE deal_stage ADD COLUMN entry_rules TEXT;
ALTER TABLE deal_stage ADD COLUMN leave_rules TEXT;

-- Steps of recruiting a partner. Empty: the usual ones.
CREATE TABLE recruiting_stage(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  role TEXT,
  stall_days INTEGER,
  wip_limit INTEGER,
  entry_rules TEXT, leave_rules TEXT
) STRICT;
ALTER TABLE partner ADD COLUMN recruit_stage TEXT;
ALTER TABLE partner ADD COLUMN recruit_since TEXT;
CREATE INDEX partner_recruit ON partner(recruit_stage) WHERE recruit_stage IS NOT NULL;

-- Which stages a partner moved between: 'recruiting', or its lifecycle where there is nothing. And since when the record was
-- where it came from: what its stay there lasted, also where no move led into it.
ALTER TABLE stage_change ADD COLUMN track TEXT;
ALTER TABLE stage_change ADD COLUMN from_since TEXT;
