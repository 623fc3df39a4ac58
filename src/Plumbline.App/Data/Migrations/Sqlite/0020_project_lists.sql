CREATE INDEX "IX_project_code_id" ON "project" ("code", "id");

CREATE INDEX "IX_project_name_id" ON "project" ("name", "id");

CREATE INDEX "IX_project_first_year_id" ON "project" ("first_year", "id");
