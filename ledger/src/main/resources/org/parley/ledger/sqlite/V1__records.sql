-- Every table is append-only. Ledger times and valid times are microseconds since 1970-01-01T00:00Z.

-- "PARL": tells a ledger from other databases.
PRAGMA application_id = 1346458188;

-- All records in the order in which they were made.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('negotiation', 'article', 'joining', 'reading', 'decision')),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_at ON entry (at);

CREATE TABLE negotiation (
  seq INTEGER PRIMARY KEY REFERENCES entry (seq),
  name TEXT NOT NULL UNIQUE,
  parties TEXT NOT NULL,
  about TEXT,
  from_day TEXT
) STRICT;

-- A version of an article.
CREATE TABLE article (
  seq INTEGER PRIMARY KEY REFERENCES entry (seq),
  id TEXT NOT NULL UNIQUE,
  lineage TEXT NOT NULL REFERENCES article (id),
  version INTEGER NOT NULL,
  copies TEXT NOT NULL REFERENCES article (id),
  valid INTEGER NOT NULL,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT,
  title TEXT,
  published TEXT,
  language TEXT NOT NULL,
  author TEXT,
  publisher TEXT,
  furniture TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (lineage, version)
) STRICT;

-- An article, in all its versions, belongs to a negotiation.
CREATE TABLE joining (
  seq INTEGER PRIMARY KEY REFERENCES entry (seq),
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  lineage TEXT NOT NULL REFERENCES article (id),
  UNIQUE (negotiation, lineage)
) STRICT;

CREATE TABLE reading (
  seq INTEGER PRIMARY KEY REFERENCES entry (seq),
  article INTEGER NOT NULL REFERENCES article (seq),
  reader TEXT NOT NULL,
  items INTEGER NOT NULL,
  actors TEXT NOT NULL,
  brief BLOB NOT NULL
) STRICT;
CREATE INDEX reading_article ON reading (article);

CREATE TABLE item (
  reading INTEGER NOT NULL REFERENCES reading (seq),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (reading, ordinal)
) STRICT;

CREATE TABLE decision (
  seq INTEGER PRIMARY KEY REFERENCES entry (seq),
  id TEXT NOT NULL UNIQUE,
  negotiation INTEGER NOT NULL REFERENCES negotiation (seq),
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX decision_negotiation ON decision (negotiation);

-- Near-identical texts share bands of their MinHash.
CREATE TABLE band (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (seq),
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

-- Stems of the words of title and text.
CREATE VIRTUAL TABLE found USING fts5 (stems, content='', tokenize='unicode61 remove_diacritics 0');

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER negotiation_stays BEFORE UPDATE ON negotiation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER negotiation_remains BEFORE DELETE ON negotiation BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER article_stays BEFORE UPDATE ON article BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER article_remains BEFORE DELETE ON article BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER joining_stays BEFORE UPDATE ON joining BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER joining_remains BEFORE DELETE ON joining BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reading_remains BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER item_stays BEFORE UPDATE ON item BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER item_remains BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER decision_remains BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER band_stays BEFORE UPDATE ON band BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER band_remains BEFORE DELETE ON band BEGIN SELECT RAISE(ABORT, 'append-only'); END;
