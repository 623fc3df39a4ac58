ALTER TABLE "rectification_item" ADD COLUMN "told_days" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE "drawn_form" ADD COLUMN "reported_by_id" INTEGER NULL;


-- What was said before stays said.
UPDATE "rectification_item" SET "told_days" = 1
WHERE EXISTS (
    SELECT 1 FROM "notice" AS n
    WHERE n."kind" = 'rectify-overdue'
      AND n."arguments" LIKE '%"step":"' || "rectification_item"."id" || '/1"%'
);


UPDATE "rectification_item" SET "told_days" = 7
WHERE EXISTS (
    SELECT 1 FROM "notice" AS n
    WHERE n."kind" = 'rectify-overdue'
      AND n."arguments" LIKE '%"step":"' || "rectification_item"."id" || '/7"%'
);


UPDATE "rectification_item" SET "told_days" = 30
WHERE EXISTS (
    SELECT 1 FROM "notice" AS n
    WHERE n."kind" = 'rectify-overdue'
      AND n."arguments" LIKE '%"step":"' || "rectification_item"."id" || '/30"%'
);
