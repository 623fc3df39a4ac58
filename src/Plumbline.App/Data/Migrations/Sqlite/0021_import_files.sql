CREATE TABLE "import_file" (
    "batch_id" INTEGER NOT NULL CONSTRAINT "PK_import_file" PRIMARY KEY,
    "content" BLOB NOT NULL,
    "money_unit" TEXT NOT NULL,
    "confirmed_at" TEXT NULL,
    CONSTRAINT "FK_import_file_import_batch_batch_id" FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE
);
