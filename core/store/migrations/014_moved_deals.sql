-- As before, but for UNION: it makes SQLite open a table of its own for each deal that moves, and an import moves many.
DROP TRIGGER deal_moved;
CREATE TRIGGER deal_moved AFTER UPDATE OF company_id, partner_id, amount, currency, outcome, close_date, retired ON deal BEGIN
  INSERT OR IGNORE INTO rollup_dirty SELECT OLD.company_id WHERE OLD.company_id IS NOT NULL;
  INSERT OR IGNORE INTO rollup_dirty SELECT NEW.company_id WHERE NEW.company_id IS NOT OLD.company_id AND NEW.company_id IS NOT NULL;
  INSERT OR IGNORE INTO rollup_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO rollup_dirty SELECT NEW.partner_id WHERE NEW.partner_id IS NOT OLD.partner_id AND NEW.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO rollup_dirty SELECT partner_id FROM deal_partner WHERE deal_id = NEW.id AND partner_id IS NOT NULL;
END;
DROP TRIGGER deal_partner_moved;
CREATE TRIGGER deal_partner_moved AFTER UPDATE ON deal_partner BEGIN
  INSERT OR IGNORE INTO rollup_dirty SELECT OLD.partner_id WHERE OLD.partner_id IS NOT NULL;
  INSERT OR IGNORE INTO rollup_dirty SELECT NEW.partner_id WHERE NEW.partner_id IS NOT OLD.partner_id AND NEW.partner_id IS NOT NULL;
END;
