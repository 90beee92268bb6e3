-- What was given is kept until it was read, so that a server that starts again goes on with it.
-- Unlike records, these may be deleted: the inputs of a job are, when no more of it will be read.
CREATE TABLE job_task (
  job TEXT PRIMARY KEY REFERENCES job (id),
  seq INTEGER NOT NULL,
  everything INTEGER NOT NULL,
  -- How often its reading began and was not broken off in good order.
  starts INTEGER NOT NULL
) STRICT;

-- With its name, and address, title and so on where it has them, as JSON.
CREATE TABLE job_input (
  job TEXT NOT NULL REFERENCES job_task (job) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('address', 'upload', 'text')),
  details TEXT NOT NULL,
  PRIMARY KEY (job, number)
) STRICT;

-- Bytes of a file or a text, in pieces, so that none has to be in memory whole.
CREATE TABLE job_content (
  job TEXT NOT NULL,
  number INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (job, number, piece),
  FOREIGN KEY (job, number) REFERENCES job_input (job, number) ON DELETE CASCADE
) STRICT;
