CREATE TABLE "transfer" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_transfer" PRIMARY KEY AUTOINCREMENT,
    "region_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    CONSTRAINT "FK_transfer_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_transfer_unit_region_id" FOREIGN KEY ("region_id") REFERENCES "unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_transfer_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "transfer_share" (
    "transfer_id" INTEGER NOT NULL,
    "project_id" INTEGER NOT NULL,
    "fen" INTEGER NOT NULL,
    CONSTRAINT "PK_transfer_share" PRIMARY KEY ("transfer_id", "project_id"),
    CONSTRAINT "FK_transfer_share_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_transfer_share_transfer_transfer_id" FOREIGN KEY ("transfer_id") REFERENCES "transfer" ("id") ON DELETE CASCADE
);


CREATE TABLE "transfer_text" (
    "transfer_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_transfer_text" PRIMARY KEY ("transfer_id", "item"),
    CONSTRAINT "FK_transfer_text_transfer_transfer_id" FOREIGN KEY ("transfer_id") REFERENCES "transfer" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_transfer_chain_id" ON "transfer" ("chain_id");


CREATE INDEX "IX_transfer_region_id" ON "transfer" ("region_id");


CREATE INDEX "IX_transfer_unit_id" ON "transfer" ("unit_id");


CREATE INDEX "IX_transfer_unit_path_year" ON "transfer" ("unit_path", "year");


CREATE INDEX "IX_transfer_share_project_id" ON "transfer_share" ("project_id");
