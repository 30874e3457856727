-- Where a deal met a partner, in the order it happened: what credit is given by.
CREATE TABLE touchpoint(
  id INTEGER PRIMARY KEY,
  deal_id INTEGER REFERENCES deal(id),
  partner_id INTEGER REFERENCES company(id),
  kind TEXT,
  role TEXT CHECK(role IN ('sourced', 'influenced', 'fulfilled')),
  on_date TEXT,
  who TEXT,
  note TEXT,
  created_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX touchpoint_deal ON touchpoint(deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX touchpoint_partner ON touchpoint(partner_id) WHERE partner_id IS NOT NULL;

-- What people at partners answered in a survey, one respondent a row. Answers outside their scale are kept and not counted.
CREATE TABLE survey_response(
  id INTEGER PRIMARY KEY,
  partner_id INTEGER REFERENCES company(id),
  contact_id INTEGER REFERENCES contact(id),
  survey TEXT, respondent TEXT,
  nps REAL,          -- 0 to 10
  psat REAL,         -- 1 to scale_max
  scale_max INTEGER, -- 5 where it is not said
  comment TEXT,
  answered_on TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX survey_response_partner ON survey_response(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX survey_response_contact ON survey_response(contact_id) WHERE contact_id IS NOT NULL;

-- What the program costs besides what the ledger of funds knows: for one partner, or for all.
CREATE TABLE program_cost(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  category TEXT NOT NULL DEFAULT 'program' CHECK(category IN ('headcount', 'program', 'incentives', 'enablement', 'acquisition', 'support')),
  partner_id INTEGER REFERENCES company(id),
  start_on TEXT NOT NULL, end_on TEXT NOT NULL CHECK(end_on >= start_on),
  amount INTEGER NOT NULL, currency TEXT CHECK(length(currency) = 3),
  note TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX program_cost_partner ON program_cost(partner_id) WHERE partner_id IS NOT NULL;

-- What a number is to reach: `period` is "2026", "2026-Q3" or "2026-M07" of the fiscal calendar. No partner: the whole program.
CREATE TABLE metric_target(
  id INTEGER PRIMARY KEY,
  metric TEXT NOT NULL CHECK(metric <> ''),
  partner_id INTEGER REFERENCES company(id),
  period TEXT NOT NULL CHECK(period <> ''),
  value REAL NOT NULL, -- money in minor units of the program's currency, shares from 0 to 1
  note TEXT,
  custom TEXT
) STRICT;
CREATE INDEX metric_target_of ON metric_target(period, metric);
CREATE INDEX metric_target_partner ON metric_target(partner_id) WHERE partner_id IS NOT NULL;

-- Metrics people made of others.
CREATE TABLE metric_formula(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK(key <> ''),
  name TEXT NOT NULL CHECK(name <> ''),
  formula TEXT NOT NULL CHECK(formula <> ''),
  unit TEXT NOT NULL,
  better TEXT NOT NULL DEFAULT 'up' CHECK(better IN ('up', 'down', 'neutral')),
  note TEXT
) STRICT;

-- Weighted metrics for a type of partners (none: all others). The definition is JSON.
CREATE TABLE scorecard(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK(name <> ''),
  partner_type TEXT,
  definition TEXT NOT NULL
) STRICT;

-- Tiers with what they ask and give. A published version is never changed; a draft is simulated before it takes its place.
CREATE TABLE tier_program(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  version INTEGER NOT NULL CHECK(version > 0),
  state TEXT NOT NULL DEFAULT 'draft' CHECK(state IN ('draft', 'published', 'replaced')),
  from_date TEXT,
  published_at TEXT, published_by TEXT,
  definition TEXT NOT NULL,
  UNIQUE(name, version)
) STRICT;

-- Which tier a partner was given when, why and by whom. The newest says what holds.
CREATE TABLE tier_standing(
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES company(id),
  program_id INTEGER REFERENCES tier_program(id),
  tier TEXT, previous TEXT,
  kind TEXT NOT NULL CHECK(kind IN ('automatic', 'review', 'manual', 'grace')),
  since TEXT NOT NULL,
  grace_until TEXT,
  hold_until TEXT, -- of 'manual': until then a review does not change it
  reason TEXT,
  who TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX tier_standing_partner ON tier_standing(partner_id, since);
CREATE INDEX tier_standing_program ON tier_standing(program_id) WHERE program_id IS NOT NULL;

CREATE TABLE dashboard(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK(name <> ''),
  definition TEXT NOT NULL
) STRICT;

-- Sections of a QBR for partners of a tier or type. The definition is JSON.
CREATE TABLE review_template(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK(name <> ''),
  definition TEXT NOT NULL
) STRICT;

-- A quarterly business review. Once held, `snapshot` keeps the numbers of that day.
CREATE TABLE review(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  partner_id INTEGER NOT NULL REFERENCES company(id),
  period TEXT NOT NULL CHECK(period <> ''), -- of the fiscal calendar: "2026-Q3"
  state TEXT NOT NULL DEFAULT 'planned' CHECK(state IN ('planned', 'held', 'cancelled')),
  template_id INTEGER REFERENCES review_template(id),
  planned_on TEXT, held_on TEXT,
  attendees TEXT,
  agenda TEXT,     -- JSON
  commentary TEXT, -- JSON: by section
  snapshot TEXT,   -- JSON
  owner_id INTEGER REFERENCES owner(id),
  created_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT,
  CHECK(state <> 'held' OR (held_on IS NOT NULL AND snapshot IS NOT NULL))
) STRICT;
CREATE INDEX review_partner ON review(partner_id, period);
CREATE INDEX review_template_of ON review(template_id) WHERE template_id IS NOT NULL;
CREATE INDEX review_owner ON review(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX review_planned ON review(planned_on) WHERE state = 'planned';

-- What was decided and who does what until when; what is open is carried over into the next review.
CREATE TABLE review_item(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  review_id INTEGER NOT NULL REFERENCES review(id),
  kind TEXT NOT NULL DEFAULT 'action' CHECK(kind IN ('decision', 'action')),
  side TEXT CHECK(side IN ('us', 'partner')),
  who TEXT,
  due_on TEXT, done_on TEXT,
  outcome TEXT,
  custom TEXT
) STRICT;
CREATE INDEX review_item_review ON review_item(review_id);
CREATE INDEX review_item_due ON review_item(due_on) WHERE done_on IS NULL AND kind = 'action';

-- A partner's strengths, weaknesses, opportunities and threats, as its manager sees them.
CREATE TABLE partner_swot(
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES company(id),
  kind TEXT NOT NULL CHECK(kind IN ('strength', 'weakness', 'opportunity', 'threat')),
  name TEXT NOT NULL CHECK(name <> ''),
  custom TEXT
) STRICT;
CREATE INDEX partner_swot_partner ON partner_swot(partner_id);
