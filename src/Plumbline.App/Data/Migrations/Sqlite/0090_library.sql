CREATE TABLE "library_entry" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_library_entry" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "retired_at" TEXT NULL,
    "changed_at" TEXT NOT NULL,
    CONSTRAINT "FK_library_entry_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "library_version" (
    "entry_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "package_id" INTEGER NULL,
    CONSTRAINT "PK_library_version" PRIMARY KEY ("entry_id", "version"),
    CONSTRAINT "FK_library_version_library_entry_entry_id" FOREIGN KEY ("entry_id") REFERENCES "library_entry" ("id") ON DELETE RESTRICT
);


CREATE TABLE "library_package" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_library_package" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "indicators" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "merged_at" TEXT NULL,
    CONSTRAINT "FK_library_package_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "indicator_use" (
    "form_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NULL,
    "kind" TEXT NOT NULL,
    "aspect" TEXT NULL,
    "unit" TEXT NULL,
    "target" TEXT NULL,
    "actual" TEXT NULL,
    "reach" INTEGER NULL,
    "is_full" INTEGER NULL,
    CONSTRAINT "PK_indicator_use" PRIMARY KEY ("form_id", "item"),
    CONSTRAINT "FK_indicator_use_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_library_entry_unit_id_code" ON "library_entry" ("unit_id", "code");


CREATE INDEX "IX_library_package_unit_id" ON "library_package" ("unit_id");


CREATE INDEX "IX_indicator_use_name_key_form_id" ON "indicator_use" ("name_key", "form_id");


CREATE INDEX "IX_indicator_use_code_form_id" ON "indicator_use" ("code", "form_id");


-- Forms that are there already tell which indicators they use when they are next looked at or moved.
UPDATE "form" SET "summary_seq" = 0;
