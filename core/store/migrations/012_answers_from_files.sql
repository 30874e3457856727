-- A file has an answer that counts only when somebody gives it here: nobody approves their own, by a file neither.
ALTER TABLE registration ADD COLUMN answered_elsewhere INTEGER NOT NULL DEFAULT 0 CHECK(answered_elsewhere IN (0, 1));
-- Whose own a registration is beside registered_by and submitted_by: names, one a line. None of them answers it.
ALTER TABLE registration ADD COLUMN own_of TEXT;
