-- Sums are kept: they are read anew from the forms, with the added amounts.
DELETE FROM form_sum;


ALTER TABLE form_sum ADD COLUMN lines text NOT NULL;
