-- States that whoever has the key may read. They tell nothing of a negotiation, so they are no entries.
CREATE TABLE share (
  key TEXT COLLATE "C" PRIMARY KEY,
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  kind TEXT NOT NULL CHECK (kind IN ('moment', 'live')),
  as_of BIGINT,
  known_at BIGINT,
  made_by TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX share_negotiation ON share (negotiation);

CREATE TABLE share_end (
  key TEXT COLLATE "C" PRIMARY KEY REFERENCES share (key),
  ended_by TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TRIGGER share_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON share EXECUTE FUNCTION refuse();
CREATE TRIGGER share_end_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON share_end EXECUTE FUNCTION refuse();
