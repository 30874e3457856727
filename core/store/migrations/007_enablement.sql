-- What people at partners learn, and what they have to show for it.
CREATE TABLE certification(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  level TEXT,
  issuer TEXT,
  validity_months INTEGER,
  description TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX certification_name ON certification(name COLLATE NOCASE);

CREATE TABLE course(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK(name <> ''),
  code TEXT,
  provider TEXT,
  certification_id INTEGER REFERENCES certification(id),
  hours REAL,
  description TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX course_name ON course(name COLLATE NOCASE);
CREATE INDEX course_certification ON course(certification_id) WHERE certification_id IS NOT NULL;

-- A person's record of one course or certification. Who and what it was is kept as the learning platform wrote it, so that
-- nothing is lost where the person or the course is not known here yet.
CREATE TABLE completion(
  id INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact(id),
  course_id INTEGER REFERENCES course(id),
  certification_id INTEGER REFERENCES certification(id),
  status TEXT,
  completed_on TEXT,
  expires_on TEXT,
  score REAL,
  certificate_number TEXT,
  learner TEXT, email TEXT, learner_company TEXT,
  course_title TEXT, course_code TEXT, certification_title TEXT,
  retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1)),
  custom TEXT
) STRICT;
CREATE INDEX completion_contact ON completion(contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX completion_course ON completion(course_id) WHERE course_id IS NOT NULL;
CREATE INDEX completion_certification ON completion(certification_id, expires_on) WHERE certification_id IS NOT NULL;
CREATE INDEX completion_open_email ON completion(email COLLATE NOCASE) WHERE contact_id IS NULL;
CREATE INDEX completion_email ON completion(email COLLATE NOCASE) WHERE email IS NOT NULL AND contact_id IS NOT NULL;
CREATE INDEX completion_open_course ON completion(course_title, course_code) WHERE course_id IS NULL AND course_title IS NOT NULL;
CREATE INDEX completion_open_certification ON completion(certification_title) WHERE certification_id IS NULL AND certification_title IS NOT NULL;
