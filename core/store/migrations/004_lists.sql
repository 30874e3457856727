-- Leads to the deals without a customer, which come first where deals are listed by their customers.
CREATE INDEX deal_without_company ON deal(id) WHERE company_id IS NULL;
