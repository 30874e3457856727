-- How deals are registered: what a registration must say, how long it is protected, when we answer. The definition is JSON.
CREATE TABLE registration_program(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK(name <> ''),
  definition TEXT NOT NULL
) STRICT;

-- A deal that a partner asks to have protected. The customer is kept as the partner wrote it, beside the company we take it for.
CREATE TABLE registration(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  number TEXT,
  partner_id INTEGER REFERENCES company(id),
  program TEXT,
  type TEXT,
  state TEXT NOT NULL DEFAULT 'draft' CHECK(state IN ('draft', 'submitted', 'in_review', 'approved', 'returned', 'rejected', 'converted', 'expired', 'withdrawn')),
  company_id INTEGER REFERENCES company(id),
  customer TEXT, domain TEXT, country TEXT, city TEXT, contact TEXT, email TEXT,
  product_id INTEGER REFERENCES product(id),
  amount INTEGER, currency TEXT CHECK(length(currency) = 3),
  close_date TEXT,
  description TEXT,
  owner_id INTEGER REFERENCES owner(id),
  deal_id INTEGER REFERENCES deal(id),
  registered_by TEXT,
  submitted_by TEXT,
  first_in_at TEXT,
  submitted_at TEXT,
  answer_due_at TEXT,
  answered_at TEXT, answered_by TEXT,
  answer_minutes INTEGER,
  protected_from TEXT, protected_until TEXT,
  extensions INTEGER NOT NULL DEFAULT 0,
  extension_until TEXT, extension_reason TEXT, extension_by TEXT,
  reason TEXT,
  rules_version INTEGER, rules TEXT,
  conflicts INTEGER NOT NULL DEFAULT 0,
  undecided INTEGER NOT NULL DEFAULT 0,
  checked_at TEXT,
  converted_at TEXT,
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX registration_partner ON registration(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX registration_company ON registration(company_id) WHERE company_id IS NOT NULL;
CREATE INDEX registration_product ON registration(product_id) WHERE product_id IS NOT NULL;
CREATE INDEX registration_owner ON registration(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX registration_deal ON registration(deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX registration_domain ON registration(domain) WHERE domain IS NOT NULL;
CREATE INDEX registration_email ON registration(email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX registration_clock ON registration(state, protected_until);
CREATE INDEX registration_extension ON registration(extension_until) WHERE extension_until IS NOT NULL;

-- What a registration may be in conflict with, why, and what was decided.
CREATE TABLE registration_conflict(
  id INTEGER PRIMARY KEY,
  registration_id INTEGER NOT NULL REFERENCES registration(id),
  other_id INTEGER REFERENCES registration(id),
  deal_id INTEGER REFERENCES deal(id),
  points REAL NOT NULL,
  evidence TEXT NOT NULL,
  other_first INTEGER NOT NULL CHECK(other_first IN (0, 1)),
  found_at TEXT NOT NULL,
  decision TEXT CHECK(decision IN ('different', 'both', 'prefer')),
  reason TEXT,
  decided_at TEXT, decided_by TEXT,
  CHECK((other_id IS NULL) <> (deal_id IS NULL)),
  CHECK(decision IS NULL OR reason <> '')
) STRICT;
CREATE UNIQUE INDEX registration_conflict_other ON registration_conflict(registration_id, other_id) WHERE other_id IS NOT NULL;
CREATE UNIQUE INDEX registration_conflict_deal ON registration_conflict(registration_id, deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX registration_conflict_by_other ON registration_conflict(other_id) WHERE other_id IS NOT NULL;
CREATE INDEX registration_conflict_by_deal ON registration_conflict(deal_id) WHERE deal_id IS NOT NULL;

-- The rules of engagement: a version is never changed, the next takes its place from its first day on. The definition is JSON.
CREATE TABLE engagement_rules(
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL UNIQUE CHECK(version > 0),
  from_date TEXT NOT NULL,
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_registration USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0);
