CREATE TABLE "budget_approval" (
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "document" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_budget_approval" PRIMARY KEY ("unit_id", "year", "event"),
    CONSTRAINT "FK_budget_approval_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "disclosure_proof" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_disclosure_proof" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "duty" TEXT NOT NULL,
    "shown_on" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "hash" TEXT NULL,
    "file_name" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_disclosure_proof_evidence_file_hash" FOREIGN KEY ("hash") REFERENCES "evidence_file" ("hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_disclosure_proof_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE INDEX "IX_disclosure_proof_hash" ON "disclosure_proof" ("hash");


CREATE UNIQUE INDEX "IX_disclosure_proof_unit_id_year_duty" ON "disclosure_proof" ("unit_id", "year", "duty");
