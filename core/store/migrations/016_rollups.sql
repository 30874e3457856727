-- Numbers as rollups, worked out from recorded tables (core/metrics).

-- What a partner is counted under, and the days its numbers begin at. Also companies that only have deals as a partner: they have
-- not joined. 0 stands for what is no partner's: general costs, deals nobody brought.
CREATE TABLE partner_fact(
  id INTEGER PRIMARY KEY,
  tier TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', manager_id INTEGER NOT NULL DEFAULT 0,
  joined_on TEXT, left_on TEXT, onboarded_on TEXT, first_registration_on TEXT, first_won_on TEXT
) STRICT;

-- All of a partner's numbers by measure and fiscal month in one value (metrics/Cells), so that a change writes one row of it.
CREATE TABLE metric_cells(
  id INTEGER PRIMARY KEY,
  cells BLOB NOT NULL
) STRICT;

-- Sums of them over the partners that are in a tier, type, region or owner's hands now, and over all (dimension 0).
-- `bin` tells the values of a measure apart that is counted by value, for medians; 0 of all others.
CREATE TABLE metric_group(
  dimension INTEGER NOT NULL, member TEXT NOT NULL, measure INTEGER NOT NULL, month INTEGER NOT NULL, bin INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY(dimension, member, measure, month, bin)
) STRICT, WITHOUT ROWID;

-- What the rollups were worked out with: calendar, currency, settings.
CREATE TABLE metric_state(id INTEGER PRIMARY KEY CHECK(id = 1), made_with TEXT NOT NULL) STRICT;

-- Partners whose numbers no longer hold. Where they were is noted by the triggers below, where they are by the change notice; rows
-- that come in bulk meet no trigger.
CREATE TABLE metric_dirty(id INTEGER PRIMARY KEY) STRICT;
-- Deals without a partner as they were before: there may be a million, so that sums are moved on by the difference.
CREATE TABLE metric_loose(id INTEGER PRIMARY KEY, outcome TEXT, amount INTEGER, currency TEXT, close_date TEXT, retired INTEGER) STRICT;

CREATE TRIGGER metric_deal_moved AFTER UPDATE OF company_id, partner_id, amount, currency, outcome, close_date, created_at, retired ON deal WHEN OLD.partner_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_loose_moved AFTER UPDATE OF partner_id, amount, currency, outcome, close_date, retired ON deal WHEN OLD.partner_id IS NULL OR NEW.partner_id IS NULL BEGIN
  INSERT OR IGNORE INTO metric_loose VALUES(OLD.id, OLD.outcome, OLD.amount, OLD.currency, OLD.close_date, OLD.retired = 1 OR OLD.partner_id IS NOT NULL);
END;
-- Whose customer it was first depends on all that the customer bought.
CREATE TRIGGER metric_customer_moved AFTER UPDATE OF company_id, outcome, close_date, retired ON deal
  WHEN OLD.company_id IS NOT NULL AND (OLD.outcome = 'won' OR NEW.outcome = 'won') BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal WHERE company_id = OLD.company_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_deal_gone AFTER DELETE ON deal BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_loose SELECT OLD.id, OLD.outcome, OLD.amount, OLD.currency, OLD.close_date, OLD.retired WHERE OLD.partner_id IS NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal WHERE company_id = OLD.company_id AND partner_id IS NOT NULL AND OLD.outcome = 'won';
END;
-- Among several that influenced a deal, one counts for the program: any change of one bears on the others.
CREATE TRIGGER metric_influence_moved AFTER UPDATE ON deal_partner BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal_partner WHERE deal_id = OLD.deal_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_influence_gone AFTER DELETE ON deal_partner BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal_partner WHERE deal_id = OLD.deal_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_stage_moved AFTER UPDATE ON stage_change BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal WHERE id = OLD.deal_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_stage_gone AFTER DELETE ON stage_change BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM deal WHERE id = OLD.deal_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_partner_gone AFTER DELETE ON partner BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.id);
END;
CREATE TRIGGER metric_agreement_moved AFTER UPDATE ON agreement BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_agreement_gone AFTER DELETE ON agreement BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_run_moved AFTER UPDATE OF partner_id, state, started_on, ended_on, template_id ON playbook_run BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_run_gone AFTER DELETE ON playbook_run BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_registration_moved AFTER UPDATE ON registration WHEN OLD.partner_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_registration_gone AFTER DELETE ON registration WHEN OLD.partner_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_conflict_gone AFTER DELETE ON registration_conflict BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM registration WHERE id = OLD.registration_id AND partner_id IS NOT NULL;
END;
CREATE TRIGGER metric_completion_moved AFTER UPDATE ON completion WHEN OLD.contact_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT company_id FROM contact WHERE id = OLD.contact_id AND company_id IS NOT NULL;
END;
CREATE TRIGGER metric_completion_gone AFTER DELETE ON completion WHEN OLD.contact_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT company_id FROM contact WHERE id = OLD.contact_id AND company_id IS NOT NULL;
END;
CREATE TRIGGER metric_contact_moved AFTER UPDATE OF company_id, retired ON contact WHEN OLD.company_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.company_id);
END;
CREATE TRIGGER metric_contact_gone AFTER DELETE ON contact WHEN OLD.company_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.company_id);
END;
CREATE TRIGGER metric_response_moved AFTER UPDATE ON survey_response BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT company_id FROM contact WHERE id = OLD.contact_id AND OLD.partner_id IS NULL AND company_id IS NOT NULL;
END;
CREATE TRIGGER metric_response_gone AFTER DELETE ON survey_response BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT company_id FROM contact WHERE id = OLD.contact_id AND OLD.partner_id IS NULL AND company_id IS NOT NULL;
END;
CREATE TRIGGER metric_cost_moved AFTER UPDATE ON program_cost BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(coalesce(OLD.partner_id, 0));
END;
CREATE TRIGGER metric_cost_gone AFTER DELETE ON program_cost BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(coalesce(OLD.partner_id, 0));
END;
CREATE TRIGGER metric_entry_gone AFTER DELETE ON fund_entry BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT 0 WHERE OLD.from_account = 'budget' OR OLD.to_account IN ('budget', 'released', 'expired') OR OLD.from_pot_id <> OLD.to_pot_id;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM fund_allocation WHERE id = OLD.allocation_id AND partner_id IS NOT NULL;
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM mdf_request WHERE id = OLD.request_id;
END;
CREATE TRIGGER metric_allocation_moved AFTER UPDATE OF partner_id ON fund_allocation BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(coalesce(OLD.partner_id, 0));
END;
CREATE TRIGGER metric_request_moved AFTER UPDATE OF partner_id ON mdf_request BEGIN
  INSERT OR IGNORE INTO metric_dirty VALUES(OLD.partner_id);
END;
CREATE TRIGGER metric_mdf_deal_gone AFTER DELETE ON mdf_deal BEGIN
  INSERT OR IGNORE INTO metric_dirty SELECT partner_id FROM mdf_request WHERE id = OLD.request_id;
END;

-- A program from before has numbers to work out.
INSERT INTO derived_pending(what, table_name, first_id, last_id) SELECT 'metrics', 'deal', 0, 0
  WHERE EXISTS(SELECT 1 FROM partner) OR EXISTS(SELECT 1 FROM deal) OR EXISTS(SELECT 1 FROM fund_entry) OR EXISTS(SELECT 1 FROM program_cost);
