ALTER TABLE "rectification_item" ADD COLUMN "requirement" TEXT NULL;


-- Until the unit reports, what stands in the ledger is what was asked.
UPDATE "rectification_item"
SET "requirement" = "measure", "measure" = NULL
WHERE "report" IS NULL;
