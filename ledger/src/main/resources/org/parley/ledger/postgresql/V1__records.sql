-- Every table is append-only. Ledger times and valid times are microseconds since 1970-01-01T00:00Z.
-- Names and order are compared byte by byte (COLLATE "C"), as SQLite does.

-- All records in the order in which they were made.
CREATE TABLE entry (
  seq BIGINT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('negotiation', 'article', 'joining', 'reading', 'decision')),
  at BIGINT NOT NULL
);
CREATE INDEX entry_at ON entry (at);

CREATE TABLE negotiation (
  seq BIGINT PRIMARY KEY REFERENCES entry (seq),
  name TEXT COLLATE "C" NOT NULL UNIQUE,
  parties TEXT NOT NULL,
  about TEXT,
  from_day TEXT
);

-- A version of an article.
CREATE TABLE article (
  seq BIGINT PRIMARY KEY REFERENCES entry (seq),
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  lineage TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  version INTEGER NOT NULL,
  copies TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  valid BIGINT NOT NULL,
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
);

-- An article, in all its versions, belongs to a negotiation.
CREATE TABLE joining (
  seq BIGINT PRIMARY KEY REFERENCES entry (seq),
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  lineage TEXT COLLATE "C" NOT NULL REFERENCES article (id),
  UNIQUE (negotiation, lineage)
);

CREATE TABLE reading (
  seq BIGINT PRIMARY KEY REFERENCES entry (seq),
  article BIGINT NOT NULL REFERENCES article (seq),
  reader TEXT NOT NULL,
  items INTEGER NOT NULL,
  actors TEXT NOT NULL,
  brief BYTEA NOT NULL
);
CREATE INDEX reading_article ON reading (article);

CREATE TABLE item (
  reading BIGINT NOT NULL REFERENCES reading (seq),
  ordinal INTEGER NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (reading, ordinal)
);

CREATE TABLE decision (
  seq BIGINT PRIMARY KEY REFERENCES entry (seq),
  id TEXT COLLATE "C" NOT NULL UNIQUE,
  negotiation BIGINT NOT NULL REFERENCES negotiation (seq),
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT
);
CREATE INDEX decision_negotiation ON decision (negotiation);

-- Near-identical texts share bands of their MinHash.
CREATE TABLE band (
  hash BIGINT NOT NULL,
  article BIGINT NOT NULL REFERENCES article (seq),
  PRIMARY KEY (hash, article)
);

-- Stems of the words of title and text.
CREATE TABLE found (
  article BIGINT PRIMARY KEY REFERENCES article (seq),
  stems TSVECTOR NOT NULL
);
CREATE INDEX found_stems ON found USING GIN (stems);

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only';
END
$$;
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry EXECUTE FUNCTION refuse();
CREATE TRIGGER negotiation_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON negotiation EXECUTE FUNCTION refuse();
CREATE TRIGGER article_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON article EXECUTE FUNCTION refuse();
CREATE TRIGGER joining_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON joining EXECUTE FUNCTION refuse();
CREATE TRIGGER reading_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON reading EXECUTE FUNCTION refuse();
CREATE TRIGGER item_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON item EXECUTE FUNCTION refuse();
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION refuse();
CREATE TRIGGER band_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON band EXECUTE FUNCTION refuse();
CREATE TRIGGER found_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON found EXECUTE FUNCTION refuse();
