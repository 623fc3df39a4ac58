ALTER TABLE form ADD COLUMN unexplained integer GENERATED ALWAYS AS (warnings - explained_warnings) STORED NOT NULL;
