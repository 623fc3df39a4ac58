-- Lists by score walk an index; a search for words in projects reads an index alone.
ALTER TABLE "form" ADD "score_order" AS (coalesce(self_score, -1));
CREATE INDEX "IX_form_score_order_id" ON "form" ("score_order", "id");
DROP INDEX "IX_project_name_id";
CREATE INDEX "IX_project_name_id_unit_path_code_first_year_last_year" ON "project" ("name", "id", "unit_path", "code", "first_year", "last_year");
