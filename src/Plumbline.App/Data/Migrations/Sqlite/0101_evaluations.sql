CREATE TABLE "evaluation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_evaluation" PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "agency" TEXT NULL,
    "chain_id" INTEGER NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "overview" TEXT NULL,
    "work" TEXT NULL,
    "experience" TEXT NULL,
    "problems" TEXT NULL,
    "advice" TEXT NULL,
    "concluded_at" TEXT NULL,
    "score" INTEGER NULL,
    "grade" TEXT NULL,
    CONSTRAINT "FK_evaluation_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_evaluation_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT
);


CREATE TABLE "evaluation_expert" (
    "evaluation_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "declaration" TEXT NULL,
    "conflict" INTEGER NOT NULL,
    CONSTRAINT "PK_evaluation_expert" PRIMARY KEY ("evaluation_id", "account_id"),
    CONSTRAINT "FK_evaluation_expert_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_evaluation_expert_evaluation_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id") ON DELETE CASCADE
);


CREATE TABLE "evaluation_score" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_evaluation_score" PRIMARY KEY AUTOINCREMENT,
    "evaluation_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_evaluation_score_evaluation_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id") ON DELETE CASCADE
);


CREATE TABLE "agency_mark" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_agency_mark" PRIMARY KEY AUTOINCREMENT,
    "evaluation_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_agency_mark_evaluation_evaluation_id" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_evaluation_chain_id" ON "evaluation" ("chain_id");


CREATE UNIQUE INDEX "IX_evaluation_project_id_year_kind" ON "evaluation" ("project_id", "year", "kind");


CREATE INDEX "IX_evaluation_unit_path_year" ON "evaluation" ("unit_path", "year");


CREATE INDEX "IX_evaluation_expert_account_id" ON "evaluation_expert" ("account_id");


CREATE UNIQUE INDEX "IX_evaluation_score_evaluation_id_account_id_item" ON "evaluation_score" ("evaluation_id", "account_id", "item");


CREATE UNIQUE INDEX "IX_agency_mark_evaluation_id_item" ON "agency_mark" ("evaluation_id", "item");
