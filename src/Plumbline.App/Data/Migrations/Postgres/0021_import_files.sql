CREATE TABLE import_file (
    batch_id bigint NOT NULL,
    content bytea NOT NULL,
    money_unit text NOT NULL,
    confirmed_at timestamp with time zone,
    CONSTRAINT "PK_import_file" PRIMARY KEY (batch_id),
    CONSTRAINT "FK_import_file_import_batch_batch_id" FOREIGN KEY (batch_id) REFERENCES import_batch (id) ON DELETE CASCADE
);
