-- CreateEnum
CREATE TYPE "role" AS ENUM ('secretariat', 'moderator', 'rapporteur', 'expert', 'observer');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('named', 'affiliation', 'chatham_house');

-- CreateEnum
CREATE TYPE "draft_status" AS ENUM ('editing', 'published');

-- CreateEnum
CREATE TYPE "block_kind" AS ENUM ('heading', 'paragraph', 'list-item', 'quote', 'table', 'footnote');

-- CreateEnum
CREATE TYPE "text_direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('general', 'substantive', 'technical', 'editorial', 'translation');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('agree', 'reservations', 'disagree', 'abstain');

-- CreateEnum
CREATE TYPE "counter_proposal_kind" AS ENUM ('replace', 'insert', 'delete', 'editorial');

-- CreateEnum
CREATE TYPE "choice" AS ENUM ('for', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "moderation_state" AS ENUM ('approved', 'hidden', 'removed');

-- CreateEnum
CREATE TYPE "moderation_act" AS ENUM ('approve', 'hide', 'remove', 'restore', 'lock', 'unlock');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('accepted', 'accepted-with-modification', 'partly', 'not-accepted', 'noted', 'out-of-scope', 'duplicate', 'withdrawn');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_administrator" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reset_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "seminar" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "attribution" "attribution" NOT NULL DEFAULT 'named',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seminar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "affiliation_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "role" NOT NULL,
    "affiliation_id" UUID,
    "hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "comment" BOOLEAN NOT NULL DEFAULT true,
    "propose" BOOLEAN NOT NULL DEFAULT true,
    "vote" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "direction" "text_direction" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "draft_status" NOT NULL DEFAULT 'editing',
    "published_at" TIMESTAMPTZ(3),
    "source_name" TEXT NOT NULL,
    "source_format" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "source_bytes" INTEGER NOT NULL,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "kind" "block_kind" NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_edit" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "patch" JSONB NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "comment_kind" NOT NULL DEFAULT 'general',
    "body" TEXT NOT NULL,
    "anchor_exact" TEXT,
    "anchor_prefix" TEXT,
    "anchor_suffix" TEXT,
    "anchor_start" INTEGER,
    "moderation" "moderation_state" NOT NULL DEFAULT 'approved',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "kind" "comment_kind" NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_proposal" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "counter_proposal_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "moderation" "moderation_state" NOT NULL DEFAULT 'approved',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "counter_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_proposal_position" (
    "counter_proposal_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "counter_proposal_position_pkey" PRIMARY KEY ("counter_proposal_id","member_id")
);

-- CreateTable
CREATE TABLE "sponsor" (
    "counter_proposal_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sponsor_pkey" PRIMARY KEY ("counter_proposal_id","member_id")
);

-- CreateTable
CREATE TABLE "disposition" (
    "id" UUID NOT NULL,
    "comment_id" UUID,
    "counter_proposal_id" UUID,
    "outcome" "outcome" NOT NULL,
    "response" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_decision" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "comment_id" UUID,
    "counter_proposal_id" UUID,
    "block_id" UUID,
    "act" "moderation_act" NOT NULL,
    "reason" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "comment_id" UUID,
    "counter_proposal_id" UUID,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_lock" (
    "block_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_lock_pkey" PRIMARY KEY ("block_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "position" BIGINT,
    "seminar_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "member_id" UUID,
    "paper_id" UUID,
    "block_id" UUID,
    "subject_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listener_cursor" (
    "listener" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "listener_cursor_pkey" PRIMARY KEY ("listener")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_link_hash_key" ON "sign_in_link"("hash");

-- CreateIndex
CREATE INDEX "sign_in_link_user_id_idx" ON "sign_in_link"("user_id");

-- CreateIndex
CREATE INDEX "rate_limit_reset_at_idx" ON "rate_limit"("reset_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_slug_key" ON "seminar"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "affiliation_seminar_id_name_key" ON "affiliation"("seminar_id", "name");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_seminar_id_user_id_key" ON "member"("seminar_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_hash_key" ON "invitation"("hash");

-- CreateIndex
CREATE INDEX "invitation_seminar_id_idx" ON "invitation"("seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_seminar_id_number_key" ON "round"("seminar_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "paper_seminar_id_slug_key" ON "paper"("seminar_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "draft_paper_id_number_key" ON "draft"("paper_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "block_draft_id_position_key" ON "block"("draft_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "block_draft_id_number_key" ON "block"("draft_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "draft_edit_draft_id_revision_key" ON "draft_edit"("draft_id", "revision");

-- CreateIndex
CREATE INDEX "comment_block_id_created_at_idx" ON "comment"("block_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_draft_id_idx" ON "comment"("draft_id");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_revision_comment_id_idx" ON "comment_revision"("comment_id");

-- CreateIndex
CREATE INDEX "position_draft_id_round_id_idx" ON "position"("draft_id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_block_id_round_id_member_id_key" ON "position"("block_id", "round_id", "member_id");

-- CreateIndex
CREATE INDEX "counter_proposal_block_id_created_at_idx" ON "counter_proposal"("block_id", "created_at");

-- CreateIndex
CREATE INDEX "counter_proposal_draft_id_idx" ON "counter_proposal"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "disposition_comment_id_key" ON "disposition"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "disposition_counter_proposal_id_key" ON "disposition"("counter_proposal_id");

-- CreateIndex
CREATE INDEX "moderation_decision_seminar_id_created_at_idx" ON "moderation_decision"("seminar_id", "created_at");

-- CreateIndex
CREATE INDEX "moderation_decision_comment_id_idx" ON "moderation_decision"("comment_id");

-- CreateIndex
CREATE INDEX "moderation_decision_counter_proposal_id_idx" ON "moderation_decision"("counter_proposal_id");

-- CreateIndex
CREATE INDEX "flag_comment_id_idx" ON "flag"("comment_id");

-- CreateIndex
CREATE INDEX "flag_counter_proposal_id_idx" ON "flag"("counter_proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_seminar_id_position_idx" ON "event"("seminar_id", "position");

-- CreateIndex
CREATE INDEX "notification_member_id_created_at_idx" ON "notification"("member_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_member_id_event_id_key" ON "notification"("member_id", "event_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_edit" ADD CONSTRAINT "draft_edit_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_edit" ADD CONSTRAINT "draft_edit_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal_position" ADD CONSTRAINT "counter_proposal_position_counter_proposal_id_fkey" FOREIGN KEY ("counter_proposal_id") REFERENCES "counter_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_proposal_position" ADD CONSTRAINT "counter_proposal_position_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsor" ADD CONSTRAINT "sponsor_counter_proposal_id_fkey" FOREIGN KEY ("counter_proposal_id") REFERENCES "counter_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsor" ADD CONSTRAINT "sponsor_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_counter_proposal_id_fkey" FOREIGN KEY ("counter_proposal_id") REFERENCES "counter_proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_counter_proposal_id_fkey" FOREIGN KEY ("counter_proposal_id") REFERENCES "counter_proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_counter_proposal_id_fkey" FOREIGN KEY ("counter_proposal_id") REFERENCES "counter_proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_lock" ADD CONSTRAINT "thread_lock_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_lock" ADD CONSTRAINT "thread_lock_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say. Each rule is named in schema.prisma beside what it guards.

ALTER TABLE "user" ADD CONSTRAINT user_email_lower_case CHECK (email = lower(email) AND email LIKE '_%@_%');
ALTER TABLE "invitation" ADD CONSTRAINT invitation_email_lower_case CHECK (email = lower(email) AND email LIKE '_%@_%');
CREATE UNIQUE INDEX invitation_one_open ON "invitation" (seminar_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

ALTER TABLE "round" ADD CONSTRAINT round_ends_after_it_starts CHECK (closes_at > opens_at);
ALTER TABLE "draft" ADD CONSTRAINT draft_published_at CHECK ((status = 'published') = (published_at IS NOT NULL));
ALTER TABLE "block" ADD CONSTRAINT block_number_from_one CHECK (number IS NULL OR (number >= 1 AND kind NOT IN ('heading', 'footnote')));
ALTER TABLE "block" ADD CONSTRAINT block_has_text CHECK (text <> '');

-- Blocks of one draft are renumbered together, so their order is checked when the transaction ends.
DROP INDEX "block_draft_id_position_key";
ALTER TABLE "block" ADD CONSTRAINT "block_draft_id_position_key" UNIQUE (draft_id, position) DEFERRABLE INITIALLY DEFERRED;
DROP INDEX "block_draft_id_number_key";
ALTER TABLE "block" ADD CONSTRAINT "block_draft_id_number_key" UNIQUE (draft_id, number) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "comment" ADD CONSTRAINT comment_has_body CHECK (body <> '');
ALTER TABLE "comment" ADD CONSTRAINT comment_not_its_own_parent CHECK (parent_id <> id);
ALTER TABLE "comment" ADD CONSTRAINT comment_anchor_whole
  CHECK (num_nonnulls(anchor_exact, anchor_prefix, anchor_suffix, anchor_start) IN (0, 4) AND anchor_exact <> '' AND anchor_start >= 0);
ALTER TABLE "counter_proposal" ADD CONSTRAINT counter_proposal_text CHECK ((kind = 'delete') = (text = ''));
ALTER TABLE "disposition" ADD CONSTRAINT disposition_one_item CHECK (num_nonnulls(comment_id, counter_proposal_id) = 1);
ALTER TABLE "moderation_decision" ADD CONSTRAINT moderation_decision_one_target CHECK (num_nonnulls(comment_id, counter_proposal_id, block_id) = 1);
ALTER TABLE "moderation_decision" ADD CONSTRAINT moderation_decision_has_reason CHECK (btrim(reason) <> '');
ALTER TABLE "flag" ADD CONSTRAINT flag_one_item CHECK (num_nonnulls(comment_id, counter_proposal_id) = 1 AND btrim(reason) <> '');
CREATE UNIQUE INDEX flag_one_open_on_comment ON "flag" (member_id, comment_id) WHERE resolved_at IS NULL AND comment_id IS NOT NULL;
CREATE UNIQUE INDEX flag_one_open_on_counter_proposal ON "flag" (member_id, counter_proposal_id) WHERE resolved_at IS NULL AND counter_proposal_id IS NOT NULL;

CREATE SEQUENCE event_position AS bigint;
CREATE INDEX event_unsequenced ON "event" (created_at, id) WHERE position IS NULL;

CREATE FUNCTION block_of_published_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM draft WHERE id = OLD.draft_id AND status = 'published') THEN
    RAISE EXCEPTION 'a published draft never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER block_of_published_draft BEFORE UPDATE OR DELETE ON "block" FOR EACH ROW EXECUTE FUNCTION block_of_published_draft();

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "moderation_decision" FOR EACH ROW EXECUTE FUNCTION append_only();

-- Of an event, only its place in the record is given later, and once.
CREATE TRIGGER append_only_delete BEFORE DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_update BEFORE UPDATE ON "event" FOR EACH ROW
  WHEN (OLD.position IS NOT NULL OR NEW.position IS NULL
     OR (OLD.id, OLD.seminar_id, OLD.type, OLD.member_id, OLD.paper_id, OLD.block_id, OLD.subject_id, OLD.data, OLD.created_at)
        IS DISTINCT FROM (NEW.id, NEW.seminar_id, NEW.type, NEW.member_id, NEW.paper_id, NEW.block_id, NEW.subject_id, NEW.data, NEW.created_at))
  EXECUTE FUNCTION append_only();
