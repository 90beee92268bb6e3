-- What was to be read and could not be. Append-only.
CREATE TABLE failure (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  input TEXT NOT NULL,
  code TEXT NOT NULL,
  what TEXT NOT NULL,
  advice TEXT NOT NULL
) STRICT;
CREATE INDEX failure_negotiation ON failure (negotiation);

CREATE TRIGGER failure_stays BEFORE UPDATE ON failure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER failure_remains BEFORE DELETE ON failure BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Inputs that were given to be read together.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  given_by TEXT NOT NULL,
  inputs TEXT NOT NULL
) STRICT;
CREATE INDEX job_negotiation ON job (negotiation, at);

-- No more of it will be read.
CREATE TABLE job_end (
  job TEXT PRIMARY KEY REFERENCES job (id),
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER job_stays BEFORE UPDATE ON job BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER job_remains BEFORE DELETE ON job BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER job_end_stays BEFORE UPDATE ON job_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER job_end_remains BEFORE DELETE ON job_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
