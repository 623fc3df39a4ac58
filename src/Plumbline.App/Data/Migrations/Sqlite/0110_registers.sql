CREATE TABLE "register" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_register" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    CONSTRAINT "FK_register_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_register_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "register_figure_value" (
    "register_id" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "number" INTEGER NULL,
    "words" TEXT NULL,
    CONSTRAINT "PK_register_figure_value" PRIMARY KEY ("register_id", "figure"),
    CONSTRAINT "FK_register_figure_value_register_register_id" FOREIGN KEY ("register_id") REFERENCES "register" ("id") ON DELETE CASCADE
);


CREATE TABLE "register_link" (
    "form_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    CONSTRAINT "PK_register_link" PRIMARY KEY ("form_id", "item"),
    CONSTRAINT "FK_register_link_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE UNIQUE INDEX "IX_register_chain_id" ON "register" ("chain_id");


CREATE UNIQUE INDEX "IX_register_unit_id_year" ON "register" ("unit_id", "year");


CREATE INDEX "IX_register_unit_path_year" ON "register" ("unit_path", "year");
