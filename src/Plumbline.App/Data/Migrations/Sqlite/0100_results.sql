CREATE TABLE "draw" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_draw" PRIMARY KEY AUTOINCREMENT,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sample" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "least" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "population_hash" TEXT NULL,
    "published_at" TEXT NULL,
    "record" BLOB NULL,
    "forms" TEXT NULL,
    "seed" TEXT NULL,
    "seed_source" TEXT NULL,
    "drawn_at" TEXT NULL,
    CONSTRAINT "FK_draw_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_draw_season_task_task_id" FOREIGN KEY ("task_id") REFERENCES "season_task" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_draw_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "drawn_form" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_drawn_form" PRIMARY KEY AUTOINCREMENT,
    "draw_id" INTEGER NOT NULL,
    "form_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "stratum" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "ticket" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TEXT NOT NULL,
    "expert_id" INTEGER NULL,
    "opinion" TEXT NULL,
    "answer" TEXT NULL,
    CONSTRAINT "FK_drawn_form_account_expert_id" FOREIGN KEY ("expert_id") REFERENCES "account" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_drawn_form_draw_draw_id" FOREIGN KEY ("draw_id") REFERENCES "draw" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_drawn_form_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE RESTRICT
);


CREATE TABLE "rectification_item" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_rectification_item" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "form_id" INTEGER NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "rule" TEXT NULL,
    "problem" TEXT NOT NULL,
    "measure" TEXT NULL,
    "owner" TEXT NULL,
    "due" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TEXT NOT NULL,
    "report" TEXT NULL,
    "verdict" TEXT NULL,
    "chain_id" INTEGER NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "FK_rectification_item_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rectification_item_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_rectification_item_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "result_decision" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_result_decision" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "project_id" INTEGER NULL,
    "budget_year" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "advised" TEXT NOT NULL,
    "advised_fen" INTEGER NULL,
    "reason" TEXT NOT NULL,
    "decided" TEXT NOT NULL,
    "decided_fen" INTEGER NULL,
    "why" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_result_decision_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_result_decision_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT
);


CREATE TABLE "interview" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_interview" PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "with" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_interview_rectification_item_item_id" FOREIGN KEY ("item_id") REFERENCES "rectification_item" ("id") ON DELETE CASCADE
);


CREATE TABLE "rectification_proof" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_rectification_proof" PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_rectification_proof_evidence_file_hash" FOREIGN KEY ("hash") REFERENCES "evidence_file" ("hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_rectification_proof_rectification_item_item_id" FOREIGN KEY ("item_id") REFERENCES "rectification_item" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_draw_chain_id" ON "draw" ("chain_id");


CREATE INDEX "IX_draw_task_id" ON "draw" ("task_id");


CREATE INDEX "IX_draw_unit_id" ON "draw" ("unit_id");


CREATE INDEX "IX_draw_unit_path" ON "draw" ("unit_path");


CREATE UNIQUE INDEX "IX_drawn_form_draw_id_form_id" ON "drawn_form" ("draw_id", "form_id");


CREATE INDEX "IX_drawn_form_expert_id" ON "drawn_form" ("expert_id");


CREATE INDEX "IX_drawn_form_form_id_state" ON "drawn_form" ("form_id", "state");


CREATE INDEX "IX_interview_item_id" ON "interview" ("item_id");


CREATE INDEX "IX_rectification_item_chain_id" ON "rectification_item" ("chain_id");


CREATE INDEX "IX_rectification_item_form_id" ON "rectification_item" ("form_id");


CREATE INDEX "IX_rectification_item_state_due" ON "rectification_item" ("state", "due");


CREATE INDEX "IX_rectification_item_unit_id" ON "rectification_item" ("unit_id");


CREATE INDEX "IX_rectification_item_unit_path_state" ON "rectification_item" ("unit_path", "state");


CREATE INDEX "IX_rectification_proof_hash" ON "rectification_proof" ("hash");


CREATE UNIQUE INDEX "IX_rectification_proof_item_id_hash" ON "rectification_proof" ("item_id", "hash");


CREATE UNIQUE INDEX "IX_result_decision_form_id" ON "result_decision" ("form_id");


CREATE INDEX "IX_result_decision_project_id_budget_year" ON "result_decision" ("project_id", "budget_year");
