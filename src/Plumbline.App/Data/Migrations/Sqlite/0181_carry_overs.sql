CREATE TABLE "carry_over" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_carry_over" PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "department_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "balance_fen" INTEGER NOT NULL,
    "spent_fen" INTEGER NULL,
    "returned_fen" INTEGER NOT NULL,
    "due_year" INTEGER NULL,
    "chain_id" INTEGER NOT NULL,
    CONSTRAINT "FK_carry_over_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_carry_over_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_carry_over_unit_department_id" FOREIGN KEY ("department_id") REFERENCES "unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_carry_over_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "carry_over_fund" (
    "carry_over_id" INTEGER NOT NULL,
    "nature" TEXT NOT NULL,
    "budget_year" INTEGER NOT NULL,
    "balance_fen" INTEGER NOT NULL,
    "spent_fen" INTEGER NULL,
    "returned_fen" INTEGER NOT NULL,
    CONSTRAINT "PK_carry_over_fund" PRIMARY KEY ("carry_over_id", "nature", "budget_year"),
    CONSTRAINT "FK_carry_over_fund_carry_over_carry_over_id" FOREIGN KEY ("carry_over_id") REFERENCES "carry_over" ("id") ON DELETE CASCADE
);


CREATE TABLE "carry_over_text" (
    "carry_over_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_carry_over_text" PRIMARY KEY ("carry_over_id", "item"),
    CONSTRAINT "FK_carry_over_text_carry_over_carry_over_id" FOREIGN KEY ("carry_over_id") REFERENCES "carry_over" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_carry_over_chain_id" ON "carry_over" ("chain_id");


CREATE INDEX "IX_carry_over_department_id_year" ON "carry_over" ("department_id", "year");


CREATE UNIQUE INDEX "IX_carry_over_project_id_year" ON "carry_over" ("project_id", "year");


CREATE INDEX "IX_carry_over_unit_id" ON "carry_over" ("unit_id");


CREATE INDEX "IX_carry_over_year_unit_path" ON "carry_over" ("year", "unit_path");
