-- What a CRM says of funds. Each row has the id of what it becomes here: a fund, an allocation, a request, a claim. Amounts are in
-- minor units of `currency`, else of the program's. `said` is what of the CRM's word has been followed here, `here` what stood here
-- then (both JSON, value by field): what differs from them has changed since. `waits` is why something has not been followed.
CREATE TABLE crm_budget(
  id INTEGER PRIMARY KEY,
  name TEXT, amount INTEGER, currency TEXT CHECK(length(currency) = 3),
  start_on TEXT, end_on TEXT,
  partner_id INTEGER REFERENCES company(id),
  description TEXT,
  owner_id INTEGER REFERENCES owner(id),
  created_by_id INTEGER REFERENCES owner(id),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  said TEXT, here TEXT, waits TEXT,
  custom TEXT
) STRICT;
CREATE INDEX crm_budget_partner ON crm_budget(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX crm_budget_owner ON crm_budget(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX crm_budget_created_by ON crm_budget(created_by_id) WHERE created_by_id IS NOT NULL;
CREATE INDEX crm_budget_waits ON crm_budget(waits) WHERE waits IS NOT NULL;

CREATE TABLE crm_allocation(
  id INTEGER PRIMARY KEY,
  name TEXT, amount INTEGER, currency TEXT CHECK(length(currency) = 3),
  budget_id INTEGER REFERENCES crm_budget(id),
  partner_id INTEGER REFERENCES company(id),
  description TEXT,
  owner_id INTEGER REFERENCES owner(id),
  created_by_id INTEGER REFERENCES owner(id),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  said TEXT, here TEXT, waits TEXT,
  custom TEXT
) STRICT;
CREATE INDEX crm_allocation_budget ON crm_allocation(budget_id) WHERE budget_id IS NOT NULL;
CREATE INDEX crm_allocation_partner ON crm_allocation(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX crm_allocation_owner ON crm_allocation(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX crm_allocation_created_by ON crm_allocation(created_by_id) WHERE created_by_id IS NOT NULL;
CREATE INDEX crm_allocation_waits ON crm_allocation(waits) WHERE waits IS NOT NULL;

CREATE TABLE crm_request(
  id INTEGER PRIMARY KEY,
  name TEXT,
  status TEXT CHECK(status IN ('draft', 'submitted', 'approved', 'rejected')),
  activity TEXT,
  requested INTEGER,
  amount INTEGER, -- approved
  currency TEXT CHECK(length(currency) = 3),
  budget_id INTEGER REFERENCES crm_budget(id),
  allocation_id INTEGER REFERENCES crm_allocation(id),
  partner_id INTEGER REFERENCES company(id),
  outcome TEXT, description TEXT,
  owner_id INTEGER REFERENCES owner(id),
  created_by_id INTEGER REFERENCES owner(id),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  said TEXT, here TEXT, waits TEXT,
  custom TEXT
) STRICT;
CREATE INDEX crm_request_budget ON crm_request(budget_id) WHERE budget_id IS NOT NULL;
CREATE INDEX crm_request_allocation ON crm_request(allocation_id) WHERE allocation_id IS NOT NULL;
CREATE INDEX crm_request_partner ON crm_request(partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX crm_request_owner ON crm_request(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX crm_request_created_by ON crm_request(created_by_id) WHERE created_by_id IS NOT NULL;
CREATE INDEX crm_request_waits ON crm_request(waits) WHERE waits IS NOT NULL;

CREATE TABLE crm_claim(
  id INTEGER PRIMARY KEY,
  name TEXT,
  status TEXT CHECK(status IN ('draft', 'submitted', 'approved', 'rejected', 'paid')),
  amount INTEGER,
  currency TEXT CHECK(length(currency) = 3),
  request_id INTEGER REFERENCES crm_request(id),
  description TEXT,
  owner_id INTEGER REFERENCES owner(id),
  created_by_id INTEGER REFERENCES owner(id),
  created_at TEXT, modified_at TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  said TEXT, here TEXT, waits TEXT,
  custom TEXT
) STRICT;
CREATE INDEX crm_claim_request ON crm_claim(request_id) WHERE request_id IS NOT NULL;
CREATE INDEX crm_claim_owner ON crm_claim(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX crm_claim_created_by ON crm_claim(created_by_id) WHERE created_by_id IS NOT NULL;
CREATE INDEX crm_claim_waits ON crm_claim(waits) WHERE waits IS NOT NULL;
