-- A region's working days, where they differ from what comes with Channelbook. `definition` is JSON (core/calendars).
CREATE TABLE calendar(
  id INTEGER PRIMARY KEY,
  region TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL CHECK(name <> ''),
  definition TEXT NOT NULL
) STRICT;

-- A playbook's template. What it says stands in its versions, which stay as they were: runs keep the one they started with.
CREATE TABLE playbook_template(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL CHECK(name <> ''),
  kind TEXT NOT NULL,
  version INTEGER NOT NULL CHECK(version > 0),
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1))
) STRICT;

CREATE TABLE playbook_version(
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES playbook_template(id),
  version INTEGER NOT NULL CHECK(version > 0),
  definition TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  who TEXT NOT NULL,
  UNIQUE(template_id, version)
) STRICT;

-- A partner going through a playbook. Everything from `progress_on` on sums up the run's steps, so that a tracker of twenty
-- thousand runs reads no step to put them in order; whoever changes a step brings it up to date.
CREATE TABLE playbook_run(
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES playbook_template(id),
  version_id INTEGER NOT NULL REFERENCES playbook_version(id),
  partner_id INTEGER NOT NULL REFERENCES company(id),
  owner_id INTEGER REFERENCES owner(id),
  state TEXT NOT NULL CHECK(state IN ('active', 'finished', 'cancelled')),
  started_on TEXT NOT NULL,
  ended_on TEXT,
  reason TEXT,
  calendar TEXT,
  progress_on TEXT NOT NULL,
  at_step TEXT,
  next_due TEXT,
  planned_end TEXT NOT NULL,
  deal_on TEXT,
  steps INTEGER NOT NULL,
  closed INTEGER NOT NULL DEFAULT 0,
  blocked INTEGER NOT NULL DEFAULT 0,
  CHECK(closed <= steps)
) STRICT;
CREATE INDEX playbook_run_partner ON playbook_run(partner_id);
CREATE INDEX playbook_run_active ON playbook_run(template_id) WHERE state = 'active';
CREATE INDEX playbook_run_ended ON playbook_run(template_id, ended_on) WHERE state = 'finished';
CREATE INDEX playbook_run_deal ON playbook_run(template_id) WHERE deal_on IS NOT NULL;
CREATE INDEX playbook_run_version ON playbook_run(version_id);
CREATE INDEX playbook_run_owner ON playbook_run(owner_id) WHERE owner_id IS NOT NULL;

-- One step of a run; what it is stands in the run's version under `key`. `awaits` is what completes an open step by itself.
-- A waiting step with a `done_on` has its evidence in hand: it is done as soon as it may be.
CREATE TABLE playbook_step(
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES playbook_run(id),
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('waiting', 'ready', 'active', 'blocked', 'done', 'waived')),
  owner_id INTEGER REFERENCES owner(id),
  due_on TEXT NOT NULL,
  done_on TEXT,
  evidence TEXT,
  evidence_id INTEGER,
  reason TEXT,
  awaits TEXT
) STRICT;
CREATE INDEX playbook_step_run ON playbook_step(run_id);
CREATE INDEX playbook_step_open ON playbook_step(owner_id, due_on) WHERE state IN ('ready', 'active', 'blocked');
CREATE INDEX playbook_step_awaits ON playbook_step(awaits) WHERE awaits IS NOT NULL;

-- What was said at a step, and who was reminded when. The step is named by its key, so that it outlives its row.
CREATE TABLE playbook_comment(
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES playbook_run(id),
  step TEXT,
  kind TEXT NOT NULL CHECK(kind IN ('comment', 'nudge')),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX playbook_comment_run ON playbook_comment(run_id);
