-- What a partner and we have agreed on. A version that replaces another is a row of its own; its documents are attachments.
CREATE TABLE agreement(
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES company(id),
  name TEXT NOT NULL CHECK(name <> ''),
  type TEXT NOT NULL,
  number TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  previous_id INTEGER REFERENCES agreement(id),
  state TEXT NOT NULL DEFAULT 'draft',
  sent_on TEXT, partner_signed_on TEXT, we_signed_on TEXT,
  start_on TEXT, end_on TEXT,
  auto_renew INTEGER NOT NULL DEFAULT 0 CHECK(auto_renew IN (0, 1)),
  term_months INTEGER,
  notice_days INTEGER,
  notice_on TEXT,
  ended_on TEXT, end_reason TEXT,
  renewals INTEGER NOT NULL DEFAULT 0,
  territory TEXT,
  owner_id INTEGER REFERENCES owner(id),
  notes TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX agreement_partner ON agreement(partner_id);
CREATE INDEX agreement_previous ON agreement(previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX agreement_owner ON agreement(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX agreement_clock ON agreement(state, end_on);

-- A customer that a partner served and that somebody else, or we ourselves, serve from a day on.
CREATE TABLE customer_handover(
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES company(id),
  from_partner_id INTEGER NOT NULL REFERENCES company(id),
  to_partner_id INTEGER REFERENCES company(id),
  owner_id INTEGER REFERENCES owner(id),
  on_date TEXT NOT NULL,
  note TEXT,
  custom TEXT
) STRICT;
CREATE INDEX customer_handover_from ON customer_handover(from_partner_id, customer_id);
CREATE INDEX customer_handover_customer ON customer_handover(customer_id);
CREATE INDEX customer_handover_to ON customer_handover(to_partner_id) WHERE to_partner_id IS NOT NULL;
CREATE INDEX customer_handover_owner ON customer_handover(owner_id) WHERE owner_id IS NOT NULL;
