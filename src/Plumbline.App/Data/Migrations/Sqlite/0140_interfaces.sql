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


CREATE INDEX "IX_api_answer_at" ON "api_answer" ("at");


CREATE INDEX "IX_api_token_account_id" ON "api_token" ("account_id");


CREATE UNIQUE INDEX "IX_api_token_hash" ON "api_token" ("hash");
