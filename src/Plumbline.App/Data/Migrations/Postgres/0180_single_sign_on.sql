ALTER TABLE session ADD COLUMN single_sign_on boolean NOT NULL DEFAULT FALSE;


ALTER TABLE session ALTER COLUMN single_sign_on DROP DEFAULT;
