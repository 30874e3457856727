-- Recorded tables: written by commands, tracked by history. Every one has an INTEGER PRIMARY KEY `id`.

CREATE TABLE setting(
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE owner(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  email TEXT, title TEXT, region TEXT,
  manager_id INTEGER REFERENCES owner(id),
  active INTEGER NOT NULL DEFAULT 1 CHECK(active IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX owner_name ON owner(name COLLATE NOCASE);

CREATE TABLE company(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  crm_type TEXT,
  domain TEXT, website TEXT, phone TEXT,
  street TEXT, city TEXT, state TEXT, postal_code TEXT, country TEXT,
  industry TEXT,
  employees INTEGER,
  annual_revenue INTEGER, currency TEXT CHECK(length(currency) = 3),
  parent_id INTEGER REFERENCES company(id),
  owner_id INTEGER REFERENCES owner(id),
  description TEXT,
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  merged_into_id INTEGER REFERENCES company(id),
  custom TEXT
) STRICT;
CREATE INDEX company_name ON company(name COLLATE NOCASE);
CREATE INDEX company_domain ON company(domain) WHERE domain IS NOT NULL;
CREATE INDEX company_parent ON company(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX company_owner ON company(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX company_merged ON company(merged_into_id) WHERE merged_into_id IS NOT NULL;

-- Facets: their id is the company's, so a customer that becomes a partner is one company with one history.
CREATE TABLE partner(
  id INTEGER PRIMARY KEY REFERENCES company(id),
  type TEXT,
  stage TEXT NOT NULL,
  stage_since TEXT,
  tier TEXT,
  manager_id INTEGER REFERENCES owner(id),
  region TEXT,
  focus TEXT,
  next_action TEXT,
  agreement_start TEXT, agreement_end TEXT,
  CHECK(agreement_end IS NULL OR agreement_start IS NULL OR agreement_end >= agreement_start)
) STRICT;
CREATE INDEX partner_stage ON partner(stage, stage_since);
CREATE INDEX partner_manager ON partner(manager_id) WHERE manager_id IS NOT NULL;

CREATE TABLE customer(
  id INTEGER PRIMARY KEY REFERENCES company(id),
  status TEXT NOT NULL DEFAULT 'Active',
  segment TEXT,
  since TEXT
) STRICT;

CREATE TABLE contact(
  id INTEGER PRIMARY KEY,
  company_id INTEGER REFERENCES company(id),
  salutation TEXT, first_name TEXT, last_name TEXT,
  name TEXT NOT NULL CHECK(name <> ''),
  title TEXT, role TEXT, email TEXT, phone TEXT, mobile TEXT, city TEXT, country TEXT,
  mail_consent TEXT NOT NULL DEFAULT 'unknown' CHECK(mail_consent IN ('yes', 'no', 'unknown')),
  lead_source TEXT,
  owner_id INTEGER REFERENCES owner(id),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  merged_into_id INTEGER REFERENCES contact(id),
  custom TEXT
) STRICT;
CREATE INDEX contact_company ON contact(company_id) WHERE company_id IS NOT NULL;
CREATE INDEX contact_name ON contact(name COLLATE NOCASE);
CREATE INDEX contact_email ON contact(email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX contact_owner ON contact(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX contact_merged ON contact(merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE product(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  family TEXT,
  list_price INTEGER, currency TEXT CHECK(length(currency) = 3),
  custom TEXT
) STRICT;
CREATE INDEX product_name ON product(name COLLATE NOCASE);

CREATE TABLE lifecycle_stage(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  stall_days INTEGER,
  wip_limit INTEGER,
  entry_rules TEXT
) STRICT;

CREATE TABLE deal_stage(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK(outcome IN ('open', 'won', 'lost'))
) STRICT;

CREATE TABLE deal(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  company_id INTEGER REFERENCES company(id),
  partner_id INTEGER REFERENCES company(id),
  product_id INTEGER REFERENCES product(id),
  owner_id INTEGER REFERENCES owner(id),
  stage TEXT,
  outcome TEXT NOT NULL DEFAULT 'open' CHECK(outcome IN ('open', 'won', 'lost')),
  stage_since TEXT,
  amount INTEGER, currency TEXT CHECK(length(currency) = 3),
  probability REAL,
  close_date TEXT,
  type TEXT, lead_source TEXT, next_step TEXT, forecast TEXT, description TEXT,
  registered INTEGER CHECK(registered IN (0, 1)),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX deal_company ON deal(company_id) WHERE company_id IS NOT NULL;
CREATE INDEX deal_partner_sourced ON deal(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX deal_close ON deal(close_date);

CREATE TABLE deal_partner(
  id INTEGER PRIMARY KEY,
  deal_id INTEGER REFERENCES deal(id),
  partner_id INTEGER REFERENCES company(id),
  customer_id INTEGER REFERENCES company(id),
  role TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK(is_primary IN (0, 1)),
  created_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX deal_partner_deal ON deal_partner(deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX deal_partner_partner ON deal_partner(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX deal_partner_customer ON deal_partner(customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE activity(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK(kind IN ('note', 'task', 'call', 'meeting', 'mail')),
  company_id INTEGER REFERENCES company(id),
  deal_id INTEGER REFERENCES deal(id),
  contact_id INTEGER REFERENCES contact(id),
  owner_id INTEGER REFERENCES owner(id),
  subject TEXT NOT NULL CHECK(subject <> ''),
  body TEXT,
  at TEXT NOT NULL,
  due_on TEXT, done_at TEXT,
  custom TEXT
) STRICT;
CREATE INDEX activity_company ON activity(company_id, at) WHERE company_id IS NOT NULL;
CREATE INDEX activity_deal ON activity(deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX activity_contact ON activity(contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX activity_owner ON activity(owner_id) WHERE owner_id IS NOT NULL;

-- One row a move of a partner or a deal from stage to stage; days in stage and velocity come from it.
CREATE TABLE stage_change(
  id INTEGER PRIMARY KEY,
  partner_id INTEGER REFERENCES company(id),
  deal_id INTEGER REFERENCES deal(id),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT,
  amount INTEGER, currency TEXT,
  custom TEXT
) STRICT;
CREATE INDEX stage_change_partner ON stage_change(partner_id, at) WHERE partner_id IS NOT NULL;
CREATE INDEX stage_change_deal ON stage_change(deal_id, at) WHERE deal_id IS NOT NULL;

-- Units of `currency` for one euro on that day, times 1,000,000.
CREATE TABLE fx_rate(
  id INTEGER PRIMARY KEY,
  currency TEXT NOT NULL CHECK(length(currency) = 3),
  on_date TEXT NOT NULL,
  micro_per_eur INTEGER NOT NULL CHECK(micro_per_eur > 0),
  UNIQUE(currency, on_date)
) STRICT;

CREATE TABLE saved_view(
  id INTEGER PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  UNIQUE(page, name)
) STRICT;

CREATE TABLE attachment(
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_record ON attachment(record_id);

-- Sync: where records came from.
CREATE TABLE sync_source(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- One table of a source ("Opportunity"); its number keeps crm_link's index small.
CREATE TABLE sync_scope(
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sync_source(id),
  entity TEXT NOT NULL,
  object TEXT NOT NULL,
  UNIQUE(source_id, entity, object)
) STRICT;

-- The CRM's key of a record. The first link of a record carries the record's own id, so a bulk insert appends and needs
-- no second index; further links (another source, a merge) get ids of their own.
CREATE TABLE crm_link(
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL,
  scope_id INTEGER NOT NULL REFERENCES sync_scope(id),
  key TEXT NOT NULL,
  row_hash INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX crm_link_key ON crm_link(scope_id, key);
CREATE INDEX crm_link_more ON crm_link(record_id) WHERE id <> record_id;

-- A field changed here since the CRM last spoke of it, with what the CRM had said: the merge base.
CREATE TABLE pending_change(
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  base TEXT,
  UNIQUE(record_id, field)
) STRICT;

CREATE TABLE sync_conflict(
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sync_source(id),
  record_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  base TEXT, ours TEXT, theirs TEXT,
  UNIQUE(record_id, field)
) STRICT;

-- A reference whose target has not arrived yet, or names nothing we know.
CREATE TABLE unresolved_ref(
  id INTEGER PRIMARY KEY,
  scope_id INTEGER NOT NULL REFERENCES sync_scope(id),
  record_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  target TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX unresolved_ref_field ON unresolved_ref(record_id, field);
CREATE INDEX unresolved_ref_key ON unresolved_ref(target, key);

-- Rows of tables this version has no room for yet: kept whole, for the rooms to come.
CREATE TABLE staged_row(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  custom TEXT
) STRICT;

CREATE TABLE custom_field(
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE(entity, name)
) STRICT;

-- History: what was done, when, by whom; the changeset undoes it.
CREATE TABLE history(
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,
  changeset BLOB,
  state TEXT NOT NULL DEFAULT 'done' CHECK(state IN ('done', 'undone', 'dropped')),
  state_at TEXT NOT NULL,
  undo_order INTEGER
) STRICT;
CREATE INDEX history_undone ON history(undo_order) WHERE state = 'undone';

CREATE TABLE history_record(
  record_id INTEGER NOT NULL,
  history_id INTEGER NOT NULL REFERENCES history(id),
  table_name TEXT NOT NULL,
  PRIMARY KEY(record_id, history_id, table_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_range(
  history_id INTEGER NOT NULL REFERENCES history(id),
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  PRIMARY KEY(history_id, table_name, first_id)
) STRICT, WITHOUT ROWID;

-- Content-addressed, never changed: what an attachment's sha256 names.
CREATE TABLE attachment_content(
  sha256 TEXT PRIMARY KEY,
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived tables: rebuilt from the recorded ones, never undone themselves.
CREATE TABLE derived_pending(
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL
) STRICT;

-- Sums per company in the program's currency, as a partner (deals it sourced) and as a customer (deals it bought).
CREATE TABLE company_rollup(
  id INTEGER PRIMARY KEY,
  partner_won INTEGER NOT NULL DEFAULT 0, partner_won_deals INTEGER NOT NULL DEFAULT 0,
  partner_open INTEGER NOT NULL DEFAULT 0, partner_open_deals INTEGER NOT NULL DEFAULT 0,
  partner_lost_deals INTEGER NOT NULL DEFAULT 0,
  customer_won INTEGER NOT NULL DEFAULT 0, customer_won_deals INTEGER NOT NULL DEFAULT 0,
  customer_open INTEGER NOT NULL DEFAULT 0, customer_open_deals INTEGER NOT NULL DEFAULT 0,
  influenced_won INTEGER NOT NULL DEFAULT 0, influenced_deals INTEGER NOT NULL DEFAULT 0,
  unconverted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Companies whose sums no longer hold. Filled by the triggers below and by the change notice, emptied as sums are worked out.
CREATE TABLE rollup_dirty(id INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER deal_moved AFTER UPDATE OF company_id, partner_id, amount, currency, outcome, close_date, retired ON deal BEGIN
  INSERT OR IGNORE INTO rollup_dirty SELECT id FROM (SELECT OLD.company_id AS id UNION SELECT NEW.company_id
    UNION SELECT OLD.partner_id UNION SELECT NEW.partner_id
    UNION SELECT partner_id FROM deal_partner WHERE deal_id = NEW.id) WHERE id IS NOT NULL;
END;
CREATE TRIGGER deal_gone AFTER DELETE ON deal BEGIN
  INSERT OR IGNORE INTO rollup_dirty SELECT id FROM (SELECT OLD.company_id AS id UNION SELECT OLD.partner_id) WHERE id IS NOT NULL;
END;
CREATE TRIGGER deal_partner_added AFTER INSERT ON deal_partner WHEN NEW.partner_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO rollup_dirty VALUES(NEW.partner_id);
END;
CREATE TRIGGER deal_partner_moved AFTER UPDATE ON deal_partner BEGIN
  INSERT OR IGNORE INTO rollup_dirty SELECT id FROM (SELECT OLD.partner_id AS id UNION SELECT NEW.partner_id) WHERE id IS NOT NULL;
END;
CREATE TRIGGER deal_partner_gone AFTER DELETE ON deal_partner WHEN OLD.partner_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO rollup_dirty VALUES(OLD.partner_id);
END;

CREATE VIRTUAL TABLE search_company USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE search_contact USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE search_deal USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE search_activity USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0);
