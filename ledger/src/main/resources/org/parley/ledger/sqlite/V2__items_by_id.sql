-- A decision names its item, which it is then looked up by.
CREATE INDEX item_id ON item (id);
