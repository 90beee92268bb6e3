-- States that whoever has the key may read. They tell nothing of a negotiation, so they are no entries.
CREATE TABLE share (
  key TEXT PRIMARY KEY,
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  kind TEXT NOT NULL CHECK (kind IN ('moment', 'live')),
  as_of INTEGER,
  known_at INTEGER,
  made_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX share_negotiation ON share (negotiation);

CREATE TABLE share_end (
  key TEXT PRIMARY KEY REFERENCES share (key),
  ended_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER share_stays BEFORE UPDATE ON share BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER share_remains BEFORE DELETE ON share BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER share_end_stays BEFORE UPDATE ON share_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER share_end_remains BEFORE DELETE ON share_end BEGIN SELECT RAISE(ABORT, 'append-only'); END;
