ALTER TABLE "season_task" ADD COLUMN "cut_off" TEXT NULL;


ALTER TABLE "form" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'SelfEvaluation';


UPDATE "form" SET "stage" = (SELECT "stage" FROM "season_task" WHERE "season_task"."id" = "form"."task_id");


CREATE TABLE "goal_version" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_goal_version" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "document" TEXT NULL,
    "reason" TEXT NULL,
    "started_at" TEXT NOT NULL,
    "started_by_id" INTEGER NOT NULL,
    "decided_at" TEXT NULL,
    "decided_by_id" INTEGER NULL,
    "rows" BLOB NULL,
    CONSTRAINT "FK_goal_version_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_watch" (
    "form_id" INTEGER NOT NULL CONSTRAINT "PK_form_watch" PRIMARY KEY,
    "cut_off" TEXT NOT NULL,
    "overall" TEXT NULL,
    "budget" TEXT NULL,
    "red" INTEGER NOT NULL,
    "yellow" INTEGER NOT NULL,
    "green" INTEGER NOT NULL,
    "blue" INTEGER NOT NULL,
    "unlit" INTEGER NOT NULL,
    "goals" INTEGER NULL,
    "spending" INTEGER NULL,
    "quarter" TEXT NULL,
    "apart" INTEGER NOT NULL,
    CONSTRAINT "FK_form_watch_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "capture" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_capture" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "value" TEXT NULL,
    "note" TEXT NULL,
    "hash" TEXT NULL,
    "name" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_capture_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_capture_form_id_item" ON "capture" ("form_id", "item");


CREATE UNIQUE INDEX "IX_goal_version_form_id_number" ON "goal_version" ("form_id", "number");
