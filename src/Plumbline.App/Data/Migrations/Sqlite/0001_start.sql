CREATE TABLE "account" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account" PRIMARY KEY AUTOINCREMENT,
    "display_name" TEXT NOT NULL,
    "disabled" INTEGER NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "last_sign_in_at" TEXT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "chain" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_chain" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" BLOB NOT NULL,
    "sealed_seq" INTEGER NOT NULL
);


CREATE TABLE "evidence_file" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_evidence_file" PRIMARY KEY,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "scan" TEXT NULL
);


CREATE TABLE "protection_key" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_protection_key" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "xml" TEXT NOT NULL
);


CREATE TABLE "read_record" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_read_record" PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "form_id" INTEGER NULL
);


CREATE TABLE "seal" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_seal" PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "unit" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_unit" PRIMARY KEY AUTOINCREMENT,
    "parent_id" INTEGER NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "classified" INTEGER NOT NULL,
    "successor_id" INTEGER NULL,
    CONSTRAINT "FK_unit_unit_parent_id" FOREIGN KEY ("parent_id") REFERENCES "unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_unit_unit_successor_id" FOREIGN KEY ("successor_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "identity_user_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_identity_user_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_identity_user_claim_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);


CREATE TABLE "identity_user_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_user_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_identity_user_login_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);


CREATE TABLE "identity_user_passkey" (
    "credential_id" BLOB NOT NULL CONSTRAINT "PK_identity_user_passkey" PRIMARY KEY,
    "user_id" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_identity_user_passkey_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);


CREATE TABLE "identity_user_token" (
    "user_id" INTEGER NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_identity_user_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_identity_user_token_account_user_id" FOREIGN KEY ("user_id") REFERENCES "account" ("id") ON DELETE CASCADE
);


CREATE TABLE "session" (
    "id" TEXT NOT NULL CONSTRAINT "PK_session" PRIMARY KEY,
    "account_id" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "client" TEXT NULL,
    CONSTRAINT "FK_session_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
);


CREATE TABLE "event" (
    "chain_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "reason" TEXT NULL,
    "operation" TEXT NULL,
    "salt" BLOB NULL,
    "payload_hash" BLOB NOT NULL,
    "hash" BLOB NOT NULL,
    CONSTRAINT "PK_event" PRIMARY KEY ("chain_id", "seq"),
    CONSTRAINT "FK_event_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT
);


CREATE TABLE "seal_item" (
    "seal_id" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" BLOB NOT NULL,
    CONSTRAINT "PK_seal_item" PRIMARY KEY ("seal_id", "chain_id"),
    CONSTRAINT "FK_seal_item_seal_seal_id" FOREIGN KEY ("seal_id") REFERENCES "seal" ("id") ON DELETE RESTRICT
);


CREATE TABLE "import_batch" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_import_batch" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "as_of" TEXT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "different" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    CONSTRAINT "FK_import_batch_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_import_batch_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "post" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_post" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL,
    "stands_in_for_id" INTEGER NULL,
    "reason" TEXT NULL,
    "granted_by_id" INTEGER NULL,
    "granted_at" TEXT NOT NULL,
    CONSTRAINT "FK_post_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_post_post_stands_in_for_id" FOREIGN KEY ("stands_in_for_id") REFERENCES "post" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_post_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "project" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_project" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NULL,
    "parent_id" INTEGER NULL,
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NULL,
    "recurrence" TEXT NULL,
    "classified" INTEGER NOT NULL,
    CONSTRAINT "FK_project_project_parent_id" FOREIGN KEY ("parent_id") REFERENCES "project" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_project_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "season_task" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_season_task" PRIMARY KEY AUTOINCREMENT,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "deadline" TEXT NOT NULL,
    "notice" TEXT NULL,
    "issued_at" TEXT NULL,
    "issued_by_id" INTEGER NULL,
    "closed_at" TEXT NULL,
    CONSTRAINT "FK_season_task_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "import_file" (
    "batch_id" INTEGER NOT NULL CONSTRAINT "PK_import_file" PRIMARY KEY,
    "content" BLOB NOT NULL,
    "money_unit" TEXT NOT NULL,
    "confirmed_at" TEXT NULL,
    CONSTRAINT "FK_import_file_import_batch_batch_id" FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE
);


CREATE TABLE "imported_figure" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_imported_figure" PRIMARY KEY AUTOINCREMENT,
    "batch_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "as_of" TEXT NULL,
    CONSTRAINT "FK_imported_figure_import_batch_batch_id" FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_imported_figure_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "budget_revision" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_budget_revision" PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "change_fen" INTEGER NOT NULL,
    "document" TEXT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "FK_budget_revision_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE CASCADE
);


CREATE TABLE "project_fund" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_project_fund" PRIMARY KEY AUTOINCREMENT,
    "project_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "nature" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "initial_fen" INTEGER NOT NULL,
    "adjusted_fen" INTEGER NOT NULL,
    "executed_fen" INTEGER NOT NULL,
    "as_of" TEXT NULL,
    "batch_id" INTEGER NULL,
    CONSTRAINT "FK_project_fund_import_batch_batch_id" FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id"),
    CONSTRAINT "FK_project_fund_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE CASCADE
);


CREATE TABLE "form" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_form" PRIMARY KEY AUTOINCREMENT,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_path" TEXT NOT NULL,
    "project_id" INTEGER NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TEXT NOT NULL,
    "deadline" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL,
    "classified" INTEGER NOT NULL,
    "chain_id" INTEGER NOT NULL,
    "summary_seq" INTEGER NOT NULL,
    "self_score" INTEGER NULL,
    "score_order" AS (coalesce(self_score, -1)),
    "grade" TEXT NULL,
    "finance_score" INTEGER NULL,
    "budget_fen" INTEGER NULL,
    "budget_up" AS (coalesce(budget_fen, 9223372036854775807)),
    "budget_down" AS (coalesce(budget_fen, -9223372036854775807)),
    "executed_fen" INTEGER NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "explained" INTEGER NOT NULL,
    "explained_warnings" INTEGER NOT NULL DEFAULT 0,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TEXT NULL,
    CONSTRAINT "FK_form_chain_chain_id" FOREIGN KEY ("chain_id") REFERENCES "chain" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_form_project_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_form_season_task_task_id" FOREIGN KEY ("task_id") REFERENCES "season_task" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_form_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "roll_up_snapshot" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_roll_up_snapshot" PRIMARY KEY AUTOINCREMENT,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "FK_roll_up_snapshot_season_task_task_id" FOREIGN KEY ("task_id") REFERENCES "season_task" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_roll_up_snapshot_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "evidence_use" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_evidence_use" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_evidence_use_evidence_file_hash" FOREIGN KEY ("hash") REFERENCES "evidence_file" ("hash") ON DELETE RESTRICT,
    CONSTRAINT "FK_evidence_use_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "explanation" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_explanation" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_explanation_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_assignee" (
    "form_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "assigned_by_id" INTEGER NOT NULL,
    "declaration" TEXT NULL,
    "conflict" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_form_assignee" PRIMARY KEY ("form_id", "account_id"),
    CONSTRAINT "FK_form_assignee_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_form_assignee_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_row" (
    "form_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "unread" TEXT NULL,
    "marks" TEXT NULL,
    CONSTRAINT "PK_form_row" PRIMARY KEY ("form_id", "part", "item"),
    CONSTRAINT "FK_form_row_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_snapshot" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_form_snapshot" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    "filing" BLOB NOT NULL,
    CONSTRAINT "FK_form_snapshot_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_achievement" (
    "form_id" INTEGER NOT NULL CONSTRAINT "PK_form_achievement" PRIMARY KEY,
    "full" INTEGER NOT NULL,
    "nearly" INTEGER NOT NULL,
    "partly" INTEGER NOT NULL,
    "missed" INTEGER NOT NULL,
    "unscored" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "FK_form_achievement_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_rule_count" (
    "form_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "PK_form_rule_count" PRIMARY KEY ("form_id", "rule"),
    CONSTRAINT "FK_form_rule_count_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "form_sum" (
    "form_id" INTEGER NOT NULL CONSTRAINT "PK_form_sum" PRIMARY KEY,
    "task_id" INTEGER NOT NULL,
    "submitted_at" TEXT NOT NULL,
    "initial_fen" INTEGER NULL,
    "adjusted_fen" INTEGER NULL,
    "executed_fen" INTEGER NULL,
    "sources" TEXT NOT NULL,
    CONSTRAINT "FK_form_sum_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "notice" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_notice" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "form_id" INTEGER NULL,
    "kind" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "read_at" TEXT NULL,
    "mailed_at" TEXT NULL,
    CONSTRAINT "FK_notice_account_account_id" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_notice_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id")
);


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


CREATE TABLE "remark" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_remark" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "answers_id" INTEGER NULL,
    "returned" INTEGER NOT NULL,
    "resolved_by_id" INTEGER NULL,
    "resolved_at" TEXT NULL,
    CONSTRAINT "FK_remark_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_remark_remark_answers_id" FOREIGN KEY ("answers_id") REFERENCES "remark" ("id")
);


CREATE TABLE "report_section" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_report_section" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "chapter" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "deadline" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "handed_in_at" TEXT NULL,
    "handed_in_by_id" INTEGER NULL,
    CONSTRAINT "FK_report_section_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_report_section_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "unit" ("id") ON DELETE RESTRICT
);


CREATE TABLE "review_score" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_review_score" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_review_score_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "task_request" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_task_request" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "until" TEXT NULL,
    "reason" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "granted" INTEGER NULL,
    "answer" TEXT NULL,
    "answered_by_id" INTEGER NULL,
    "answered_at" TEXT NULL,
    CONSTRAINT "FK_task_request_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE TABLE "uploaded_report" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_uploaded_report" PRIMARY KEY AUTOINCREMENT,
    "form_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL,
    "audit" BLOB NOT NULL,
    CONSTRAINT "FK_uploaded_report_form_form_id" FOREIGN KEY ("form_id") REFERENCES "form" ("id") ON DELETE CASCADE
);


CREATE INDEX "EmailIndex" ON "account" ("normalized_email");


CREATE UNIQUE INDEX "UserNameIndex" ON "account" ("normalized_user_name");


CREATE INDEX "IX_budget_revision_project_id_year" ON "budget_revision" ("project_id", "year");


CREATE UNIQUE INDEX "IX_event_operation" ON "event" ("operation");


CREATE INDEX "IX_evidence_use_form_id" ON "evidence_use" ("form_id");


CREATE INDEX "IX_evidence_use_hash" ON "evidence_use" ("hash");


CREATE UNIQUE INDEX "IX_explanation_form_id_rule_place" ON "explanation" ("form_id", "rule", "place");


CREATE UNIQUE INDEX "IX_form_chain_id" ON "form" ("chain_id");


CREATE INDEX "IX_form_deadline_id" ON "form" ("deadline", "id");


CREATE INDEX "IX_form_errors_id" ON "form" ("errors", "id");


CREATE INDEX "IX_form_name_id_unit_id_unit_path" ON "form" ("name", "id", "unit_id", "unit_path");


CREATE INDEX "IX_form_project_id_year" ON "form" ("project_id", "year");


CREATE INDEX "IX_form_budget_down_id" ON "form" ("budget_down", "id");

CREATE INDEX "IX_form_budget_up_id" ON "form" ("budget_up", "id");

CREATE INDEX "IX_form_score_order_id" ON "form" ("score_order", "id");

CREATE INDEX "IX_form_state_since_id" ON "form" ("state_since", "id");


CREATE INDEX "IX_form_state_unit_path" ON "form" ("state", "unit_path");


CREATE INDEX "IX_form_state_unit_path_deadline_id" ON "form" ("state", "unit_path", "deadline", "id");


CREATE INDEX "IX_form_task_id_unit_path_state" ON "form" ("task_id", "unit_path", "state");


CREATE INDEX "IX_form_unit_id" ON "form" ("unit_id");


CREATE INDEX "IX_form_unit_path_year" ON "form" ("unit_path", "year");


CREATE INDEX "IX_form_assignee_account_id" ON "form_assignee" ("account_id");


CREATE INDEX "IX_form_snapshot_form_id_seq" ON "form_snapshot" ("form_id", "seq");


CREATE INDEX "IX_form_rule_count_rule_form_id" ON "form_rule_count" ("rule", "form_id");


CREATE INDEX "IX_form_sum_task_id" ON "form_sum" ("task_id");


CREATE INDEX "IX_identity_user_claim_user_id" ON "identity_user_claim" ("user_id");


CREATE INDEX "IX_identity_user_login_user_id" ON "identity_user_login" ("user_id");


CREATE INDEX "IX_identity_user_passkey_user_id" ON "identity_user_passkey" ("user_id");


CREATE INDEX "IX_import_batch_account_id" ON "import_batch" ("account_id");


CREATE INDEX "IX_import_batch_unit_id" ON "import_batch" ("unit_id");


CREATE INDEX "IX_imported_figure_batch_id" ON "imported_figure" ("batch_id");


CREATE INDEX "IX_imported_figure_unit_id_year_item" ON "imported_figure" ("unit_id", "year", "item");


CREATE INDEX "IX_notice_account_id_read_at" ON "notice" ("account_id", "read_at");


CREATE INDEX "IX_notice_form_id" ON "notice" ("form_id");


CREATE INDEX "IX_post_account_id" ON "post" ("account_id");


CREATE INDEX "IX_post_stands_in_for_id" ON "post" ("stands_in_for_id");


CREATE INDEX "IX_post_unit_id" ON "post" ("unit_id");


CREATE INDEX "IX_project_code_id" ON "project" ("code", "id");


CREATE UNIQUE INDEX "IX_project_code_unit_id" ON "project" ("code", "unit_id");


CREATE INDEX "IX_project_first_year_id" ON "project" ("first_year", "id");


CREATE INDEX "IX_project_name_id_unit_path_code_first_year_last_year" ON "project" ("name", "id", "unit_path", "code", "first_year", "last_year");


CREATE INDEX "IX_project_parent_id" ON "project" ("parent_id");


CREATE INDEX "IX_project_unit_id" ON "project" ("unit_id");


CREATE INDEX "IX_project_unit_path_code" ON "project" ("unit_path", "code");


CREATE INDEX "IX_project_fund_batch_id" ON "project_fund" ("batch_id");


CREATE UNIQUE INDEX "IX_project_fund_project_id_year_nature_origin" ON "project_fund" ("project_id", "year", "nature", "origin");


CREATE UNIQUE INDEX "IX_protection_key_name" ON "protection_key" ("name");


CREATE UNIQUE INDEX "IX_publication_code" ON "publication" ("code");


CREATE UNIQUE INDEX "IX_publication_form_id" ON "publication" ("form_id");


CREATE INDEX "IX_read_record_at" ON "read_record" ("at");


CREATE INDEX "IX_remark_answers_id" ON "remark" ("answers_id");


CREATE INDEX "IX_remark_form_id" ON "remark" ("form_id");


CREATE UNIQUE INDEX "IX_report_section_form_id_chapter" ON "report_section" ("form_id", "chapter");


CREATE INDEX "IX_report_section_unit_id" ON "report_section" ("unit_id");


CREATE UNIQUE INDEX "IX_review_score_form_id_kind_item" ON "review_score" ("form_id", "kind", "item");


CREATE INDEX "IX_roll_up_snapshot_task_id_unit_id" ON "roll_up_snapshot" ("task_id", "unit_id");


CREATE INDEX "IX_roll_up_snapshot_unit_id" ON "roll_up_snapshot" ("unit_id");


CREATE INDEX "IX_season_task_unit_id_year" ON "season_task" ("unit_id", "year");


CREATE INDEX "IX_session_account_id" ON "session" ("account_id");


CREATE INDEX "IX_task_request_form_id" ON "task_request" ("form_id");


CREATE INDEX "IX_unit_code" ON "unit" ("code");


CREATE INDEX "IX_unit_parent_id" ON "unit" ("parent_id");


CREATE UNIQUE INDEX "IX_unit_path" ON "unit" ("path");


CREATE INDEX "IX_unit_successor_id" ON "unit" ("successor_id");


CREATE INDEX "IX_uploaded_report_form_id" ON "uploaded_report" ("form_id");
