CREATE TABLE "webhook" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_webhook" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kinds" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "stopped_at" TEXT NULL,
    CONSTRAINT "FK_webhook_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "webhook_delivery" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_webhook_delivery" PRIMARY KEY AUTOINCREMENT,
    "webhook_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "due_at" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "sent_at" TEXT NULL,
    "status" INTEGER NULL,
    "problem" TEXT NULL,
    "delivered_at" TEXT NULL,
    CONSTRAINT "FK_webhook_delivery_webhook_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhook" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_webhook_unit_id" ON "webhook" ("unit_id");


CREATE INDEX "IX_webhook_delivery_due_at" ON "webhook_delivery" ("due_at");


CREATE INDEX "IX_webhook_delivery_webhook_id_id" ON "webhook_delivery" ("webhook_id", "id");
