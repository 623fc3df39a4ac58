CREATE INDEX "IX_form_sealed" ON form (year, unit_path, id) WHERE withdrawn_at IS NULL AND state IN ('Locked', 'Disclosed', 'Archived');

CREATE INDEX "IX_project_fund_year_project_id_adjusted_fen" ON project_fund (year, project_id, adjusted_fen);
