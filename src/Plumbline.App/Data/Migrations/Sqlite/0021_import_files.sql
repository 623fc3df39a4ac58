ALTER TABLE "import_batch" ADD COLUMN "content" BLOB NULL;

ALTER TABLE "import_batch" ADD COLUMN "confirmed_at" TEXT NULL;

ALTER TABLE "import_batch" ADD COLUMN "money_unit" TEXT NULL;

ALTER TABLE "import_batch" ADD COLUMN "unchanged" INTEGER NOT NULL DEFAULT 0;
