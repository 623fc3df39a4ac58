ALTER TABLE form ADD COLUMN unexplained integer GENERATED ALWAYS AS (warnings - explained_warnings) STORED NOT NULL;

CREATE INDEX "IX_form_queue" ON form (errors DESC, unexplained DESC, changes DESC, budget_down DESC, id) WHERE withdrawn_at IS NULL AND state NOT IN ('Draft', 'Returned', 'AdjustmentDrafted');
