ALTER TABLE "form" ADD COLUMN "unexplained" AS (warnings - explained_warnings);
