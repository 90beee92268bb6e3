-- Who works with the ledger, and what they say there. Append-only but for what is a secret or
-- passes: passwords and sessions.

-- The state of a member from then on.
CREATE TABLE member (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  changed_by TEXT NOT NULL
);
CREATE INDEX member_key ON member (key, seq);

-- Hash of the password of a member, who may have none.
CREATE TABLE password (
  member TEXT COLLATE "C" PRIMARY KEY,
  hash TEXT NOT NULL
);

-- Which member the provider of identities means.
CREATE TABLE identity (
  issuer TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE token (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  hash TEXT COLLATE "C" NOT NULL UNIQUE,
  member TEXT COLLATE "C" NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  expires BIGINT NOT NULL
);

CREATE TABLE revocation (
  token TEXT COLLATE "C" PRIMARY KEY REFERENCES token (id),
  at BIGINT NOT NULL,
  revoked_by TEXT NOT NULL
);

CREATE TABLE session (
  hash TEXT COLLATE "C" PRIMARY KEY,
  member TEXT COLLATE "C" NOT NULL,
  made BIGINT NOT NULL,
  used BIGINT NOT NULL
);
CREATE INDEX session_member ON session (member);

CREATE TABLE note (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  item TEXT COLLATE "C",
  author TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX note_item ON note (negotiation, item);

-- Somebody found fault with a note, hid it or showed it again.
CREATE TABLE note_mark (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  note TEXT COLLATE "C" NOT NULL REFERENCES note (id),
  type TEXT NOT NULL CHECK (type IN ('report', 'hide', 'show')),
  marked_by TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX note_mark_note ON note_mark (note);

CREATE TABLE audit (
  seq BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  member TEXT,
  address TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL
);

CREATE TRIGGER member_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON member EXECUTE FUNCTION refuse();
CREATE TRIGGER identity_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON identity EXECUTE FUNCTION refuse();
CREATE TRIGGER token_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON token EXECUTE FUNCTION refuse();
CREATE TRIGGER revocation_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON revocation EXECUTE FUNCTION refuse();
CREATE TRIGGER note_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON note EXECUTE FUNCTION refuse();
CREATE TRIGGER note_mark_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON note_mark EXECUTE FUNCTION refuse();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse();
