DROP INDEX "IX_form_state_unit_path";

CREATE INDEX "IX_form_state_unit_path_year_name_unit_id" ON form (state, unit_path, year, name, unit_id);
