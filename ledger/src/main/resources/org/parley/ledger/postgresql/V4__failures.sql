-- What was to be read and could not be. Append-only.
CREATE TABLE failure (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  input TEXT NOT NULL,
  code TEXT NOT NULL,
  what TEXT NOT NULL,
  advice TEXT NOT NULL
);
CREATE INDEX failure_negotiation ON failure (negotiation);

CREATE TRIGGER failure_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON failure EXECUTE FUNCTION refuse();
