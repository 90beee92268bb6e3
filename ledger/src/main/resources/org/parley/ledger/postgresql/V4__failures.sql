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

-- Inputs that were given to be read together.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  given_by TEXT NOT NULL,
  inputs TEXT NOT NULL
);
CREATE INDEX job_negotiation ON job (negotiation, at);

-- No more of it will be read.
CREATE TABLE job_end (
  job TEXT PRIMARY KEY REFERENCES job (id),
  at BIGINT NOT NULL
);

CREATE TRIGGER job_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON job EXECUTE FUNCTION refuse();
CREATE TRIGGER job_end_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON job_end EXECUTE FUNCTION refuse();
