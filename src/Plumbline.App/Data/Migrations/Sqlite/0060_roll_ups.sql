CREATE TABLE "form_sum" (
    "form_id" INTEGER NOT NULL CONSTRAINT "PK_form_sum" PRIMARY KEY,
    "task_id" INTEGER NOT NULL,
    "submitted_at" TEXT NOT NULL,
    "initial_fen" INTEGER NULL,
    "adjusted_fen" INTEGER NULL,
    "executed_fen" INTEGER NULL,
    "sources" TEXT NOT NULL,
    CONSTRAINT "FK_form_sum_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "roll_up_snapshot" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_roll_up_snapshot" PRIMARY KEY AUTOINCREMENT,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "FK_roll_up_snapshot_season_task_task_id" FOREIGN KEY ("task_id") REFERENCES "season_task" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_roll_up_snapshot_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE INDEX "IX_form_sum_task_id" ON "form_sum" ("task_id");


CREATE INDEX "IX_roll_up_snapshot_task_id_unit_id" ON "roll_up_snapshot" ("task_id", "unit_id");


CREATE INDEX "IX_roll_up_snapshot_unit_id" ON "roll_up_snapshot" ("unit_id");
