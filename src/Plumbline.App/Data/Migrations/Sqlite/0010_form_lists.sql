CREATE INDEX "IX_form_budget_fen_id" ON "form" ("budget_fen", "id");

CREATE INDEX "IX_form_deadline_id" ON "form" ("deadline", "id");

CREATE INDEX "IX_form_errors_id" ON "form" ("errors", "id");

CREATE INDEX "IX_form_name_id_unit_id_unit_path" ON "form" ("name", "id", "unit_id", "unit_path");

CREATE INDEX "IX_form_state_since_id" ON "form" ("state_since", "id");

CREATE INDEX "IX_form_state_unit_path_deadline_id" ON "form" ("state", "unit_path", "deadline", "id");
