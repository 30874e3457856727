-- Market development funds. Every amount is in minor units of the fund's currency unless a column beside it says otherwise.
CREATE TABLE fund(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  currency TEXT NOT NULL CHECK(length(currency) = 3),
  period_start TEXT NOT NULL, period_end TEXT NOT NULL CHECK(period_end >= period_start),
  region TEXT, program TEXT,
  basis TEXT NOT NULL DEFAULT 'proposal' CHECK(basis IN ('proposal', 'accrual')),
  accrual_share INTEGER CHECK(accrual_share BETWEEN 1 AND 10000), -- of 10,000
  overdraft INTEGER NOT NULL DEFAULT 0 CHECK(overdraft >= 0),
  overdraft_by TEXT, overdraft_reason TEXT,
  claim_days INTEGER NOT NULL DEFAULT 60 CHECK(claim_days >= 0),
  state TEXT NOT NULL DEFAULT 'open' CHECK(state IN ('open', 'closed')),
  owner_id INTEGER REFERENCES owner(id),
  notes TEXT,
  custom TEXT,
  CHECK(overdraft = 0 OR (overdraft_by IS NOT NULL AND overdraft_reason IS NOT NULL))
) STRICT;
CREATE INDEX fund_owner ON fund(owner_id) WHERE owner_id IS NOT NULL;

-- Part of a fund set aside for a partner, or for several as a pool.
CREATE TABLE fund_allocation(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  fund_id INTEGER NOT NULL REFERENCES fund(id),
  partner_id INTEGER REFERENCES company(id),
  pool TEXT,
  notes TEXT,
  custom TEXT,
  CHECK((partner_id IS NULL) <> (pool IS NULL))
) STRICT;
CREATE INDEX fund_allocation_fund ON fund_allocation(fund_id);
CREATE INDEX fund_allocation_partner ON fund_allocation(partner_id) WHERE partner_id IS NOT NULL;

-- What can be paid for, and what proves that it took place: `proofs` are words set apart by commas.
CREATE TABLE mdf_activity(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK(name <> ''),
  eligible INTEGER NOT NULL DEFAULT 1 CHECK(eligible IN (0, 1)),
  least_tier TEXT,
  most_share INTEGER CHECK(most_share BETWEEN 1 AND 10000), -- of 10,000
  proofs TEXT,
  custom TEXT
) STRICT;

-- Who approves what: all rules that fit a request ask for one approval a level.
CREATE TABLE approval_rule(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  level INTEGER NOT NULL DEFAULT 1 CHECK(level BETWEEN 1 AND 9),
  approver_id INTEGER NOT NULL REFERENCES owner(id),
  from_amount INTEGER NOT NULL DEFAULT 0 CHECK(from_amount >= 0),
  currency TEXT NOT NULL CHECK(length(currency) = 3), -- of from_amount
  region TEXT,
  activity_id INTEGER REFERENCES mdf_activity(id),
  custom TEXT
) STRICT;
CREATE INDEX approval_rule_approver ON approval_rule(approver_id);
CREATE INDEX approval_rule_activity ON approval_rule(activity_id) WHERE activity_id IS NOT NULL;

-- Days on which somebody is away and another decides for them.
CREATE TABLE approval_absence(
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES owner(id),
  delegate_id INTEGER NOT NULL REFERENCES owner(id),
  from_on TEXT NOT NULL, until_on TEXT NOT NULL CHECK(until_on >= from_on),
  custom TEXT,
  CHECK(owner_id <> delegate_id)
) STRICT;
CREATE INDEX approval_absence_owner ON approval_absence(owner_id, until_on);
CREATE INDEX approval_absence_delegate ON approval_absence(delegate_id);

CREATE TABLE mdf_request(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  fund_id INTEGER NOT NULL REFERENCES fund(id),
  allocation_id INTEGER REFERENCES fund_allocation(id),
  partner_id INTEGER NOT NULL REFERENCES company(id),
  activity_id INTEGER NOT NULL REFERENCES mdf_activity(id),
  start_on TEXT NOT NULL, end_on TEXT NOT NULL CHECK(end_on >= start_on),
  audience TEXT,
  country TEXT, -- where it takes place
  expected_leads INTEGER CHECK(expected_leads >= 0),
  expected_pipeline INTEGER CHECK(expected_pipeline >= 0),
  leads INTEGER CHECK(leads >= 0),
  -- Who bears what, as parts: 1, 1, 1 are thirds.
  our_parts INTEGER NOT NULL CHECK(our_parts > 0),
  partner_parts INTEGER NOT NULL CHECK(partner_parts >= 0),
  other_parts INTEGER NOT NULL DEFAULT 0 CHECK(other_parts >= 0),
  total INTEGER NOT NULL CHECK(total > 0),
  requested INTEGER NOT NULL CHECK(requested > 0 AND requested <= total),
  approved INTEGER CHECK(approved > 0 AND approved <= requested),
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK(state IN ('draft', 'submitted', 'in_review', 'approved', 'returned', 'rejected', 'in_progress', 'completed', 'cancelled', 'expired')),
  round INTEGER NOT NULL DEFAULT 0,
  levels_given INTEGER NOT NULL DEFAULT 0, -- so that one level is not undone from under the next
  conditions TEXT,
  reason TEXT,
  requested_by TEXT NOT NULL, submitted_by TEXT, submitted_at TEXT,
  decided_by TEXT, decided_at TEXT,
  claim_by TEXT,
  owner_id INTEGER REFERENCES owner(id),
  notes TEXT,
  custom TEXT
) STRICT;
CREATE INDEX mdf_request_fund ON mdf_request(fund_id, state);
CREATE INDEX mdf_request_allocation ON mdf_request(allocation_id) WHERE allocation_id IS NOT NULL;
CREATE INDEX mdf_request_partner ON mdf_request(partner_id);
CREATE INDEX mdf_request_overdue ON mdf_request(partner_id, claim_by) WHERE claim_by IS NOT NULL;
CREATE INDEX mdf_request_activity ON mdf_request(activity_id);
CREATE INDEX mdf_request_owner ON mdf_request(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX mdf_request_waiting ON mdf_request(submitted_at) WHERE state IN ('submitted', 'in_review');
CREATE INDEX mdf_request_clock ON mdf_request(claim_by) WHERE state IN ('approved', 'in_progress', 'completed');

CREATE TABLE mdf_cost(
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES mdf_request(id),
  name TEXT NOT NULL CHECK(name <> ''),
  amount INTEGER NOT NULL CHECK(amount > 0)
) STRICT;
CREATE INDEX mdf_cost_request ON mdf_cost(request_id);

-- Who gave which level of approval in which round: a request that was returned is asked anew.
CREATE TABLE mdf_approval(
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES mdf_request(id),
  round INTEGER NOT NULL,
  level INTEGER NOT NULL,
  who TEXT NOT NULL,
  owner_id INTEGER REFERENCES owner(id),
  for_owner_id INTEGER REFERENCES owner(id),
  amount INTEGER NOT NULL CHECK(amount > 0),
  at TEXT NOT NULL,
  reason TEXT,
  UNIQUE(request_id, round, level)
) STRICT;
CREATE INDEX mdf_approval_owner ON mdf_approval(owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX mdf_approval_for ON mdf_approval(for_owner_id) WHERE for_owner_id IS NOT NULL;

-- Deals that came of an activity.
CREATE TABLE mdf_deal(
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES mdf_request(id),
  deal_id INTEGER NOT NULL REFERENCES deal(id)
) STRICT;
CREATE INDEX mdf_deal_request ON mdf_deal(request_id);
CREATE INDEX mdf_deal_deal ON mdf_deal(deal_id);

-- A claim of a request. `total` and its lines are in `currency`, all else in the fund's.
CREATE TABLE mdf_claim(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  request_id INTEGER NOT NULL REFERENCES mdf_request(id),
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK(state IN ('draft', 'submitted', 'in_review', 'approved', 'returned', 'rejected', 'withdrawn', 'paid', 'clawed_back')),
  invoice TEXT, invoice_on TEXT NOT NULL,
  currency TEXT NOT NULL CHECK(length(currency) = 3),
  total INTEGER NOT NULL CHECK(total > 0),
  rate_on TEXT,
  claimed INTEGER NOT NULL CHECK(claimed > 0),
  approved INTEGER CHECK(approved > 0 AND approved <= claimed),
  clawed_back INTEGER NOT NULL DEFAULT 0 CHECK(clawed_back >= 0 AND clawed_back <= claimed),
  reason TEXT,
  entered_by TEXT NOT NULL, submitted_by TEXT, submitted_at TEXT,
  decided_by TEXT, decided_at TEXT,
  payment TEXT CHECK(payment IN ('payment', 'credit_note')),
  payment_reference TEXT, paid_on TEXT,
  notes TEXT,
  custom TEXT
) STRICT;
CREATE INDEX mdf_claim_request ON mdf_claim(request_id);
CREATE INDEX mdf_claim_waiting ON mdf_claim(submitted_at) WHERE state IN ('submitted', 'in_review', 'approved');

CREATE TABLE mdf_claim_line(
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES mdf_claim(id),
  name TEXT NOT NULL CHECK(name <> ''),
  amount INTEGER NOT NULL CHECK(amount > 0)
) STRICT;
CREATE INDEX mdf_claim_line_claim ON mdf_claim_line(claim_id);

-- What an attachment of a claim proves; one whose attachment was taken off proves nothing.
CREATE TABLE mdf_proof(
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES mdf_claim(id),
  attachment_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind <> '')
) STRICT;
CREATE INDEX mdf_proof_claim ON mdf_proof(claim_id);
CREATE INDEX mdf_proof_attachment ON mdf_proof(attachment_id);
CREATE INDEX attachment_content_of ON attachment(sha256);

-- The ledger. An entry moves an amount from one account to another, so that what goes out of one always comes into the other;
-- `budget` is the world outside the fund. A pot is the fund itself (its id) for what nobody was given, or an allocation.
CREATE TABLE fund_entry(
  id INTEGER PRIMARY KEY,
  fund_id INTEGER NOT NULL REFERENCES fund(id),
  from_pot_id INTEGER NOT NULL,
  from_account TEXT NOT NULL CHECK(from_account IN ('budget', 'available', 'reserved', 'committed', 'claimed', 'paid', 'released', 'expired')),
  to_pot_id INTEGER NOT NULL,
  to_account TEXT NOT NULL CHECK(to_account IN ('budget', 'available', 'reserved', 'committed', 'claimed', 'paid', 'released', 'expired')),
  amount INTEGER NOT NULL CHECK(amount > 0),
  -- The allocation among its pots: by this reference none is undone from under what came to it later.
  allocation_id INTEGER REFERENCES fund_allocation(id),
  request_id INTEGER REFERENCES mdf_request(id),
  claim_id INTEGER REFERENCES mdf_claim(id),
  act TEXT NOT NULL,
  reference TEXT,
  on_date TEXT NOT NULL,
  who TEXT NOT NULL,
  subject TEXT NOT NULL,
  CHECK(from_account <> to_account OR (from_pot_id <> to_pot_id AND from_account = 'available')),
  CHECK(from_pot_id = to_pot_id OR (from_account = 'available' AND to_account = 'available')),
  CHECK(from_pot_id IN (fund_id, coalesce(allocation_id, 0)) AND to_pot_id IN (fund_id, coalesce(allocation_id, 0)))
) STRICT;
CREATE INDEX fund_entry_allocation ON fund_entry(allocation_id) WHERE allocation_id IS NOT NULL;
CREATE INDEX fund_entry_fund ON fund_entry(fund_id, on_date);
CREATE INDEX fund_entry_request ON fund_entry(request_id) WHERE request_id IS NOT NULL;
CREATE INDEX fund_entry_claim ON fund_entry(claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX fund_entry_pot ON fund_entry(to_pot_id);

-- Balances, so that none is ever a scan of the ledger. They are derived: undo deletes entries and redo brings them back, and the
-- triggers below follow either; were they recorded rows, the undo of one request's approval would be refused because another
-- request had since changed the same row. Their CHECKs are what no sequence of acts, undos and imports can get past.
CREATE TABLE fund_balance(
  id INTEGER PRIMARY KEY,
  overdraft INTEGER NOT NULL,
  budget INTEGER NOT NULL DEFAULT 0, available INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0 CHECK(reserved >= 0), committed INTEGER NOT NULL DEFAULT 0 CHECK(committed >= 0),
  claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), paid INTEGER NOT NULL DEFAULT 0 CHECK(paid >= 0),
  released INTEGER NOT NULL DEFAULT 0 CHECK(released >= 0), expired INTEGER NOT NULL DEFAULT 0 CHECK(expired >= 0),
  CHECK(available + overdraft >= 0),
  CHECK(budget = available + reserved + committed + claimed + paid + released + expired)
) STRICT;

CREATE TABLE pot_balance(
  id INTEGER PRIMARY KEY,
  fund_id INTEGER NOT NULL,
  overdraft INTEGER NOT NULL,
  budget INTEGER NOT NULL DEFAULT 0, available INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0 CHECK(reserved >= 0), committed INTEGER NOT NULL DEFAULT 0 CHECK(committed >= 0),
  claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), paid INTEGER NOT NULL DEFAULT 0 CHECK(paid >= 0),
  released INTEGER NOT NULL DEFAULT 0 CHECK(released >= 0), expired INTEGER NOT NULL DEFAULT 0 CHECK(expired >= 0),
  CHECK(available + overdraft >= 0),
  CHECK(budget = available + reserved + committed + claimed + paid + released + expired)
) STRICT;
CREATE INDEX pot_balance_fund ON pot_balance(fund_id);

CREATE TABLE request_balance(
  id INTEGER PRIMARY KEY,
  most INTEGER NOT NULL, -- what was asked for
  reserved INTEGER NOT NULL DEFAULT 0 CHECK(reserved >= 0),
  committed INTEGER NOT NULL DEFAULT 0 CHECK(committed >= 0), -- no claim above its approval
  claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), paid INTEGER NOT NULL DEFAULT 0 CHECK(paid >= 0),
  expired INTEGER NOT NULL DEFAULT 0 CHECK(expired >= 0),
  CHECK(reserved + committed + claimed + paid + expired <= most)
) STRICT;

CREATE TABLE claim_balance(
  id INTEGER PRIMARY KEY,
  most INTEGER NOT NULL, -- what was claimed
  claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), paid INTEGER NOT NULL DEFAULT 0 CHECK(paid >= 0),
  CHECK(claimed + paid <= most)
) STRICT;

CREATE TRIGGER fund_opened AFTER INSERT ON fund BEGIN
  INSERT INTO fund_balance(id, overdraft) VALUES(NEW.id, NEW.overdraft);
  INSERT INTO pot_balance(id, fund_id, overdraft) VALUES(NEW.id, NEW.id, NEW.overdraft);
END;
CREATE TRIGGER fund_overdrawn AFTER UPDATE OF overdraft ON fund BEGIN
  UPDATE fund_balance SET overdraft = NEW.overdraft WHERE id = NEW.id;
  UPDATE pot_balance SET overdraft = NEW.overdraft WHERE id = NEW.id;
END;
CREATE TRIGGER fund_gone AFTER DELETE ON fund BEGIN
  DELETE FROM fund_balance WHERE id = OLD.id;
  DELETE FROM pot_balance WHERE id = OLD.id;
END;
CREATE TRIGGER fund_allocation_opened AFTER INSERT ON fund_allocation BEGIN
  INSERT INTO pot_balance(id, fund_id, overdraft) VALUES(NEW.id, NEW.fund_id, 0);
END;
CREATE TRIGGER fund_allocation_gone AFTER DELETE ON fund_allocation BEGIN
  DELETE FROM pot_balance WHERE id = OLD.id;
END;
CREATE TRIGGER mdf_request_opened AFTER INSERT ON mdf_request BEGIN
  INSERT INTO request_balance(id, most) VALUES(NEW.id, NEW.requested);
END;
CREATE TRIGGER mdf_request_resized AFTER UPDATE OF requested ON mdf_request BEGIN
  UPDATE request_balance SET most = NEW.requested WHERE id = NEW.id;
END;
CREATE TRIGGER mdf_request_stays BEFORE UPDATE OF fund_id, allocation_id ON mdf_request
  WHEN (OLD.fund_id <> NEW.fund_id OR OLD.allocation_id IS NOT NEW.allocation_id)
    AND EXISTS(SELECT 1 FROM request_balance b WHERE b.id = OLD.id AND b.reserved + b.committed + b.claimed + b.paid + b.expired > 0) BEGIN
  SELECT RAISE(ABORT, 'a request with money stays with its fund');
END;
CREATE TRIGGER mdf_request_gone AFTER DELETE ON mdf_request BEGIN
  DELETE FROM request_balance WHERE id = OLD.id;
END;
CREATE TRIGGER mdf_claim_opened AFTER INSERT ON mdf_claim BEGIN
  INSERT INTO claim_balance(id, most) VALUES(NEW.id, NEW.claimed);
END;
CREATE TRIGGER mdf_claim_resized AFTER UPDATE OF claimed ON mdf_claim BEGIN
  UPDATE claim_balance SET most = NEW.claimed WHERE id = NEW.id;
END;
CREATE TRIGGER mdf_claim_gone AFTER DELETE ON mdf_claim BEGIN
  DELETE FROM claim_balance WHERE id = OLD.id;
END;
CREATE TRIGGER fund_entry_stays BEFORE UPDATE ON fund_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of the ledger is never changed');
END;
-- An entry's two sides in one statement each: a balance's CHECKs hold after every row.
CREATE TRIGGER fund_entry_posted AFTER INSERT ON fund_entry BEGIN
  UPDATE fund_balance SET
    budget = budget + ((NEW.from_account = 'budget') - (NEW.to_account = 'budget')) * NEW.amount,
    available = available + ((NEW.to_account = 'available') - (NEW.from_account = 'available')) * NEW.amount,
    reserved = reserved + ((NEW.to_account = 'reserved') - (NEW.from_account = 'reserved')) * NEW.amount,
    committed = committed + ((NEW.to_account = 'committed') - (NEW.from_account = 'committed')) * NEW.amount,
    claimed = claimed + ((NEW.to_account = 'claimed') - (NEW.from_account = 'claimed')) * NEW.amount,
    paid = paid + ((NEW.to_account = 'paid') - (NEW.from_account = 'paid')) * NEW.amount,
    released = released + ((NEW.to_account = 'released') - (NEW.from_account = 'released')) * NEW.amount,
    expired = expired + ((NEW.to_account = 'expired') - (NEW.from_account = 'expired')) * NEW.amount
    WHERE id = NEW.fund_id;
  UPDATE pot_balance SET
    budget = budget + (((NEW.from_account = 'budget') - (NEW.to_account = 'budget')) + (NEW.from_pot_id <> NEW.to_pot_id) * ((id = NEW.to_pot_id) - (id = NEW.from_pot_id))) * NEW.amount,
    available = available + ((id = NEW.to_pot_id) * (NEW.to_account = 'available') - (id = NEW.from_pot_id) * (NEW.from_account = 'available')) * NEW.amount,
    reserved = reserved + ((id = NEW.to_pot_id) * (NEW.to_account = 'reserved') - (id = NEW.from_pot_id) * (NEW.from_account = 'reserved')) * NEW.amount,
    committed = committed + ((id = NEW.to_pot_id) * (NEW.to_account = 'committed') - (id = NEW.from_pot_id) * (NEW.from_account = 'committed')) * NEW.amount,
    claimed = claimed + ((id = NEW.to_pot_id) * (NEW.to_account = 'claimed') - (id = NEW.from_pot_id) * (NEW.from_account = 'claimed')) * NEW.amount,
    paid = paid + ((id = NEW.to_pot_id) * (NEW.to_account = 'paid') - (id = NEW.from_pot_id) * (NEW.from_account = 'paid')) * NEW.amount,
    released = released + ((id = NEW.to_pot_id) * (NEW.to_account = 'released') - (id = NEW.from_pot_id) * (NEW.from_account = 'released')) * NEW.amount,
    expired = expired + ((id = NEW.to_pot_id) * (NEW.to_account = 'expired') - (id = NEW.from_pot_id) * (NEW.from_account = 'expired')) * NEW.amount
    WHERE id IN (NEW.from_pot_id, NEW.to_pot_id);
  UPDATE request_balance SET
    reserved = reserved + ((NEW.to_account = 'reserved') - (NEW.from_account = 'reserved')) * NEW.amount,
    committed = committed + ((NEW.to_account = 'committed') - (NEW.from_account = 'committed')) * NEW.amount,
    claimed = claimed + ((NEW.to_account = 'claimed') - (NEW.from_account = 'claimed')) * NEW.amount,
    paid = paid + ((NEW.to_account = 'paid') - (NEW.from_account = 'paid')) * NEW.amount,
    expired = expired + ((NEW.to_account = 'expired') - (NEW.from_account = 'expired')) * NEW.amount
    WHERE id = NEW.request_id;
  UPDATE claim_balance SET
    claimed = claimed + ((NEW.to_account = 'claimed') - (NEW.from_account = 'claimed')) * NEW.amount,
    paid = paid + ((NEW.to_account = 'paid') - (NEW.from_account = 'paid')) * NEW.amount
    WHERE id = NEW.claim_id;
END;
CREATE TRIGGER fund_entry_taken_back AFTER DELETE ON fund_entry BEGIN
  UPDATE fund_balance SET
    budget = budget - ((OLD.from_account = 'budget') - (OLD.to_account = 'budget')) * OLD.amount,
    available = available - ((OLD.to_account = 'available') - (OLD.from_account = 'available')) * OLD.amount,
    reserved = reserved - ((OLD.to_account = 'reserved') - (OLD.from_account = 'reserved')) * OLD.amount,
    committed = committed - ((OLD.to_account = 'committed') - (OLD.from_account = 'committed')) * OLD.amount,
    claimed = claimed - ((OLD.to_account = 'claimed') - (OLD.from_account = 'claimed')) * OLD.amount,
    paid = paid - ((OLD.to_account = 'paid') - (OLD.from_account = 'paid')) * OLD.amount,
    released = released - ((OLD.to_account = 'released') - (OLD.from_account = 'released')) * OLD.amount,
    expired = expired - ((OLD.to_account = 'expired') - (OLD.from_account = 'expired')) * OLD.amount
    WHERE id = OLD.fund_id;
  UPDATE pot_balance SET
    budget = budget - (((OLD.from_account = 'budget') - (OLD.to_account = 'budget')) + (OLD.from_pot_id <> OLD.to_pot_id) * ((id = OLD.to_pot_id) - (id = OLD.from_pot_id))) * OLD.amount,
    available = available - ((id = OLD.to_pot_id) * (OLD.to_account = 'available') - (id = OLD.from_pot_id) * (OLD.from_account = 'available')) * OLD.amount,
    reserved = reserved - ((id = OLD.to_pot_id) * (OLD.to_account = 'reserved') - (id = OLD.from_pot_id) * (OLD.from_account = 'reserved')) * OLD.amount,
    committed = committed - ((id = OLD.to_pot_id) * (OLD.to_account = 'committed') - (id = OLD.from_pot_id) * (OLD.from_account = 'committed')) * OLD.amount,
    claimed = claimed - ((id = OLD.to_pot_id) * (OLD.to_account = 'claimed') - (id = OLD.from_pot_id) * (OLD.from_account = 'claimed')) * OLD.amount,
    paid = paid - ((id = OLD.to_pot_id) * (OLD.to_account = 'paid') - (id = OLD.from_pot_id) * (OLD.from_account = 'paid')) * OLD.amount,
    released = released - ((id = OLD.to_pot_id) * (OLD.to_account = 'released') - (id = OLD.from_pot_id) * (OLD.from_account = 'released')) * OLD.amount,
    expired = expired - ((id = OLD.to_pot_id) * (OLD.to_account = 'expired') - (id = OLD.from_pot_id) * (OLD.from_account = 'expired')) * OLD.amount
    WHERE id IN (OLD.from_pot_id, OLD.to_pot_id);
  UPDATE request_balance SET
    reserved = reserved - ((OLD.to_account = 'reserved') - (OLD.from_account = 'reserved')) * OLD.amount,
    committed = committed - ((OLD.to_account = 'committed') - (OLD.from_account = 'committed')) * OLD.amount,
    claimed = claimed - ((OLD.to_account = 'claimed') - (OLD.from_account = 'claimed')) * OLD.amount,
    paid = paid - ((OLD.to_account = 'paid') - (OLD.from_account = 'paid')) * OLD.amount,
    expired = expired - ((OLD.to_account = 'expired') - (OLD.from_account = 'expired')) * OLD.amount
    WHERE id = OLD.request_id;
  UPDATE claim_balance SET
    claimed = claimed - ((OLD.to_account = 'claimed') - (OLD.from_account = 'claimed')) * OLD.amount,
    paid = paid - ((OLD.to_account = 'paid') - (OLD.from_account = 'paid')) * OLD.amount
    WHERE id = OLD.claim_id;
END;

-- Both sides of each entry: what a balance must be the sum of.
CREATE VIEW fund_posting(entry_id, fund_id, pot_id, account, amount, request_id, claim_id) AS
  SELECT id, fund_id, to_pot_id, to_account, amount, request_id, claim_id FROM fund_entry
  UNION ALL SELECT id, fund_id, from_pot_id, from_account, -amount, request_id, claim_id FROM fund_entry;
