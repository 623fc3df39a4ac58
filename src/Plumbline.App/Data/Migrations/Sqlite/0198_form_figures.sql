CREATE INDEX "IX_form_waiting" ON "form" ("task_id", "stage", "state", "unit_path", "deadline", "errors", "withdrawn_at") WHERE withdrawn_at IS NULL;

CREATE INDEX "IX_form_progress" ON "form" ("stage", "subject", "year", "unit_path", "state", "deadline", "submitted_at", "id", "withdrawn_at") WHERE withdrawn_at IS NULL;

CREATE INDEX "IX_form_handed_in" ON "form" ("stage", "subject", "year", "unit_path", "self_score", "grade", "budget_fen", "executed_fen", "id", "state", "withdrawn_at") WHERE withdrawn_at IS NULL AND state NOT IN ('Draft', 'Returned', 'AdjustmentDrafted');

CREATE INDEX "IX_form_queue" ON "form" ("errors" DESC, "unexplained" DESC, "changes" DESC, "budget_down" DESC, "id") WHERE withdrawn_at IS NULL AND state NOT IN ('Draft', 'Returned', 'AdjustmentDrafted');
