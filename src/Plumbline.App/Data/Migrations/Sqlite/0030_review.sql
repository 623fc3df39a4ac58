ALTER TABLE "form" ADD COLUMN "explained_warnings" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "form" ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "form_assignee" ADD COLUMN "conflict" INTEGER NOT NULL DEFAULT 0;


CREATE INDEX "IX_form_state_unit_path" ON "form" ("state", "unit_path");
