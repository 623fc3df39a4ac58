-- Who drafted a publication, what was explained with it, and when it was taken back.
ALTER TABLE "publication" RENAME TO "publication_before";
DROP INDEX "IX_publication_code";
DROP INDEX "IX_publication_form_id";

CREATE TABLE "publication" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_publication" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "snapshot_id" INTEGER NOT NULL,
    "drafted_by_id" INTEGER NULL,
    "drafted_at" TEXT NULL,
    "explained" TEXT NOT NULL,
    "secrecy_by_id" INTEGER NULL,
    "secrecy_at" TEXT NULL,
    "secrecy_note" TEXT NULL,
    "published_at" TEXT NULL,
    "published_by_id" INTEGER NULL,
    "retracted_at" TEXT NULL,
    CONSTRAINT "FK_publication_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);

INSERT INTO "publication" ("id", "form_id", "state", "code", "snapshot_id", "secrecy_by_id", "secrecy_at", "secrecy_note", "published_at", "published_by_id", "explained")
SELECT "id", "form_id", "state", "code", "snapshot_id", "secrecy_by_id", "secrecy_at", "secrecy_note", "published_at", "published_by_id", '[]' FROM "publication_before";
DROP TABLE "publication_before";
CREATE UNIQUE INDEX "IX_publication_code" ON "publication" ("code");
CREATE UNIQUE INDEX "IX_publication_form_id" ON "publication" ("form_id");
