CREATE INDEX "IX_form_budget_fen_id" ON "form" ("budget_fen", "id");

CREATE INDEX "IX_form_deadline_id" ON "form" ("deadline", "id");

CREATE INDEX "IX_form_errors_id" ON "form" ("errors", "id");

CREATE INDEX "IX_form_name_id" ON "form" ("name", "id");

CREATE INDEX "IX_form_state_since_id" ON "form" ("state_since", "id");

CREATE INDEX "IX_form_state_deadline_id" ON "form" ("state", "deadline", "id");
