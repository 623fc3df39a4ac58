-- Who drafted a publication, what was explained with it, and when it was taken back.
ALTER TABLE publication ADD COLUMN drafted_by_id bigint;
ALTER TABLE publication ADD COLUMN drafted_at timestamp with time zone;
ALTER TABLE publication ADD COLUMN explained text NOT NULL DEFAULT '[]';
ALTER TABLE publication ALTER COLUMN explained DROP DEFAULT;
ALTER TABLE publication ADD COLUMN retracted_at timestamp with time zone;
