CREATE TABLE "api_token" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_api_token" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "expires_at" TEXT NOT NULL,
    "last_used_at" TEXT NULL,
    "revoked_at" TEXT NULL,
    CONSTRAINT "FK_api_token_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT
);


CREATE TABLE "job" (
    "name" TEXT NOT NULL CONSTRAINT "PK_job" PRIMARY KEY,
    "due_at" TEXT NOT NULL,
    "held_until" TEXT NULL,
    "node" TEXT NULL,
    "started_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "error" TEXT NULL,
    "rounds" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL
);


CREATE TABLE "webhook" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_webhook" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "disabled_at" TEXT NULL,
    CONSTRAINT "FK_webhook_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT
);


CREATE TABLE "api_answer" (
    "token_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NULL,
    "body" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_api_answer" PRIMARY KEY ("token_id", "key"),
    CONSTRAINT "FK_api_answer_api_token_token_id" FOREIGN KEY ("token_id") REFERENCES "api_token" ("id") ON DELETE CASCADE
);


CREATE TABLE "webhook_delivery" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_webhook_delivery" PRIMARY KEY AUTOINCREMENT,
    "webhook_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "due_at" TEXT NULL,
    "delivered_at" TEXT NULL,
    "status" INTEGER NULL,
    "error" TEXT NULL,
    CONSTRAINT "FK_webhook_delivery_webhook_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhook" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_api_answer_at" ON "api_answer" ("at");


CREATE INDEX "IX_api_token_account_id" ON "api_token" ("account_id");


CREATE UNIQUE INDEX "IX_api_token_hash" ON "api_token" ("hash");


CREATE INDEX "IX_webhook_account_id" ON "webhook" ("account_id");


CREATE INDEX "IX_webhook_delivery_due_at" ON "webhook_delivery" ("due_at");


CREATE INDEX "IX_webhook_delivery_webhook_id" ON "webhook_delivery" ("webhook_id");
