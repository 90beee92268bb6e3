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
