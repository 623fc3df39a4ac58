CREATE TABLE "survey" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_survey" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "open_link" INTEGER NOT NULL,
    "opened_at" TEXT NULL,
    "closed_at" TEXT NULL,
    "population" INTEGER NULL,
    "paper_issued" INTEGER NULL,
    "form_id" INTEGER NULL,
    "item" TEXT NULL,
    "chain_id" INTEGER NOT NULL,
    CONSTRAINT "FK_survey_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_survey_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE SET NULL,
    CONSTRAINT "FK_survey_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "survey_answer" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_survey_answer" PRIMARY KEY AUTOINCREMENT,
    "survey_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "paper" INTEGER NOT NULL,
    CONSTRAINT "FK_survey_answer_survey_survey_id" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE
);


CREATE TABLE "survey_mark" (
    "survey_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "slip" INTEGER NOT NULL,
    "used" INTEGER NOT NULL,
    CONSTRAINT "PK_survey_mark" PRIMARY KEY ("survey_id", "hash"),
    CONSTRAINT "FK_survey_mark_survey_survey_id" FOREIGN KEY ("survey_id") REFERENCES "survey" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_survey_chain_id" ON "survey" ("chain_id");


CREATE UNIQUE INDEX "IX_survey_code" ON "survey" ("code");


CREATE INDEX "IX_survey_form_id" ON "survey" ("form_id");


CREATE INDEX "IX_survey_unit_id" ON "survey" ("unit_id");


CREATE INDEX "IX_survey_unit_path_year" ON "survey" ("unit_path", "year");


CREATE INDEX "IX_survey_answer_survey_id" ON "survey_answer" ("survey_id");
