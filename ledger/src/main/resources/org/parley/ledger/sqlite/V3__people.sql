-- Who works with the ledger, and what they say there. Append-only but for what is a secret or
-- passes: passwords and sessions.

-- The state of a member from then on.
CREATE TABLE member (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX member_key ON member (key, seq);

-- Hash of the password of a member, who may have none.
CREATE TABLE password (
  member TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT;

-- Which member the provider of identities means.
CREATE TABLE identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  member TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT;

CREATE TABLE token (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  member TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT;

CREATE TABLE revocation (
  token TEXT PRIMARY KEY REFERENCES token (id),
  at INTEGER NOT NULL,
  revoked_by TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  member TEXT NOT NULL,
  made INTEGER NOT NULL,
  used INTEGER NOT NULL
) STRICT;
CREATE INDEX session_member ON session (member);

CREATE TABLE note (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  item TEXT,
  author TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_item ON note (negotiation, item);

-- Somebody found fault with a note, hid it or showed it again.
CREATE TABLE note_mark (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  note TEXT NOT NULL REFERENCES note (id),
  type TEXT NOT NULL CHECK (type IN ('report', 'hide', 'show')),
  marked_by TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX note_mark_note ON note_mark (note);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  member TEXT,
  address TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE TRIGGER member_stays BEFORE UPDATE ON member BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER member_remains BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER identity_stays BEFORE UPDATE ON identity BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER identity_remains BEFORE DELETE ON identity BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER token_stays BEFORE UPDATE ON token BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER token_remains BEFORE DELETE ON token BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER revocation_stays BEFORE UPDATE ON revocation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER revocation_remains BEFORE DELETE ON revocation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_stays BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_remains BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_mark_stays BEFORE UPDATE ON note_mark BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_mark_remains BEFORE DELETE ON note_mark BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
