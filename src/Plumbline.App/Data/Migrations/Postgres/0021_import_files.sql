ALTER TABLE import_batch ADD COLUMN content bytea;

ALTER TABLE import_batch ADD COLUMN confirmed_at timestamp with time zone;

ALTER TABLE import_batch ADD COLUMN money_unit text;

ALTER TABLE import_batch ADD COLUMN unchanged integer NOT NULL DEFAULT 0;
