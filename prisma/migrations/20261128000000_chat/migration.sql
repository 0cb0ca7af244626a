-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('CREATED', 'JOINED', 'LEFT', 'PICTURE', 'ADDED', 'REMOVED', 'OWNER', 'ADMIN', 'MEMBER', 'RENAMED');

-- CreateEnum
CREATE TYPE "ErasedBy" AS ENUM ('SENDER', 'MODERATOR');

-- CreateEnum
CREATE TYPE "PersonReportReason" AS ENUM ('HURTFUL', 'SPAM', 'PRETENDS', 'DANGER', 'OTHER');

-- AlterEnum
ALTER TYPE "ConversationKind" ADD VALUE 'INBOX';

-- AlterTable
ALTER TABLE "conversation_members" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_request" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "muted_until" TIMESTAMPTZ(3),
ADD COLUMN     "pinned_at" TIMESTAMPTZ(3),
ADD COLUMN     "reading_language" TEXT;

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "active_at" TIMESTAMPTZ(3),
ADD COLUMN     "member_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "picture_id" UUID,
ADD COLUMN     "title" TEXT;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "avatar_id" UUID,
ADD COLUMN     "handle" TEXT,
ADD COLUMN     "is_handle_hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "learns" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "quiet_from" INTEGER,
ADD COLUMN     "quiet_until" INTEGER,
ADD COLUMN     "shows_presence" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "shows_read_marks" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "writes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "direct_pairs" (
    "conversation_id" UUID NOT NULL,
    "low_id" UUID,
    "high_id" UUID,

    CONSTRAINT "direct_pairs_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "group_links" (
    "token_hash" BYTEA NOT NULL,
    "conversation_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender_id" UUID,
    "client_message_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reply_to_id" UUID,
    "thread_root_id" UUID,
    "is_correction" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "edit_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "erased_by" "ErasedBy",
    "is_withheld" BOOLEAN NOT NULL DEFAULT false,
    "notice" "NoticeKind",
    "notice_user_id" UUID,
    "notice_title" TEXT,
    "words" tsvector NOT NULL DEFAULT ''::tsvector,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_edits" (
    "message_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_edits_pkey" PRIMARY KEY ("message_id","revision")
);

-- CreateTable
CREATE TABLE "mentions" (
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "user_id" UUID,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("message_id","position")
);

-- CreateTable
CREATE TABLE "reactions" (
    "message_id" UUID NOT NULL,
    "emoji" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reactions_pkey" PRIMARY KEY ("message_id","emoji","user_id")
);

-- CreateTable
CREATE TABLE "hidden_messages" (
    "user_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,

    CONSTRAINT "hidden_messages_pkey" PRIMARY KEY ("user_id","message_id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "message_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_picture" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "owner_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "nickname" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("owner_id","person_id")
);

-- CreateTable
CREATE TABLE "contact_requests" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_requests_pkey" PRIMARY KEY ("to_id","from_id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateTable
CREATE TABLE "person_links" (
    "token_hash" BYTEA NOT NULL,
    "owner_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "person_reports" (
    "id" UUID NOT NULL,
    "reporter_id" UUID,
    "person_id" UUID,
    "reason" "PersonReportReason" NOT NULL,
    "comment" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "direct_pairs_high_id_idx" ON "direct_pairs"("high_id");

-- CreateIndex
CREATE UNIQUE INDEX "direct_pairs_low_id_high_id_key" ON "direct_pairs"("low_id", "high_id");

-- CreateIndex
CREATE INDEX "group_links_conversation_id_idx" ON "group_links"("conversation_id");

-- CreateIndex
CREATE INDEX "group_links_created_by_id_idx" ON "group_links"("created_by_id");

-- CreateIndex
CREATE INDEX "messages_thread_root_id_idx" ON "messages"("thread_root_id");

-- CreateIndex
CREATE INDEX "messages_notice_user_id_idx" ON "messages"("notice_user_id");

-- CreateIndex
CREATE INDEX "messages_words_idx" ON "messages" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "messages_conversation_id_seq_key" ON "messages"("conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "messages_sender_id_client_message_id_key" ON "messages"("sender_id", "client_message_id");

-- CreateIndex
CREATE INDEX "mentions_user_id_idx" ON "mentions"("user_id");

-- CreateIndex
CREATE INDEX "reactions_user_id_idx" ON "reactions"("user_id");

-- CreateIndex
CREATE INDEX "hidden_messages_message_id_idx" ON "hidden_messages"("message_id");

-- CreateIndex
CREATE INDEX "attachments_owner_id_idx" ON "attachments"("owner_id");

-- CreateIndex
CREATE INDEX "attachments_message_id_idx" ON "attachments"("message_id");

-- CreateIndex
CREATE INDEX "contacts_person_id_idx" ON "contacts"("person_id");

-- CreateIndex
CREATE INDEX "contact_requests_from_id_idx" ON "contact_requests"("from_id");

-- CreateIndex
CREATE INDEX "blocks_blocked_id_idx" ON "blocks"("blocked_id");

-- CreateIndex
CREATE INDEX "person_links_owner_id_idx" ON "person_links"("owner_id");

-- CreateIndex
CREATE INDEX "person_reports_reporter_id_idx" ON "person_reports"("reporter_id");

-- CreateIndex
CREATE INDEX "person_reports_person_id_idx" ON "person_reports"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_handle_key" ON "users"("handle");

-- AddForeignKey
ALTER TABLE "direct_pairs" ADD CONSTRAINT "direct_pairs_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "direct_pairs" ADD CONSTRAINT "direct_pairs_low_id_fkey" FOREIGN KEY ("low_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "direct_pairs" ADD CONSTRAINT "direct_pairs_high_id_fkey" FOREIGN KEY ("high_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_links" ADD CONSTRAINT "group_links_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_links" ADD CONSTRAINT "group_links_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_notice_user_id_fkey" FOREIGN KEY ("notice_user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_edits" ADD CONSTRAINT "message_edits_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden_messages" ADD CONSTRAINT "hidden_messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidden_messages" ADD CONSTRAINT "hidden_messages_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_requests" ADD CONSTRAINT "contact_requests_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reports" ADD CONSTRAINT "person_reports_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reports" ADD CONSTRAINT "person_reports_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- Appends what people said, many at once and in one trip: the locks first, then everything else with a view that is newer than the locks.
-- A member's message takes the next seq of its conversation. Outcomes: new, repeat, conflict, not-found, blocked, request-waits, opens
-- (of a request that its sender has not answered, or the first message of two people: only with may_open, because inboxes change too),
-- not-allowed (a correction repeats all that it corrects: it is never of one's own, nor of what somebody here may not see).
-- Planned once a connection, by index: planning it anew takes three times as long as running it, and guesses nothing better.
CREATE FUNCTION chat_append(
  ids uuid[], conversation_ids uuid[], sender_ids uuid[], client_ids uuid[], bodies text[], languages text[], reply_ids uuid[],
  word_lists text[], corrections boolean[], said_at timestamptz, request_max int, may_open boolean
) RETURNS TABLE (place bigint, outcome text, message_id uuid, message_seq int, withheld boolean, thread_id uuid, sender_name text, sender_avatar uuid)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  PERFORM 1 FROM conversations c WHERE c.id = ANY (conversation_ids) ORDER BY c.id FOR UPDATE;
  RETURN QUERY
  WITH given AS (
    SELECT * FROM unnest(ids, conversation_ids, sender_ids, client_ids, bodies, languages, reply_ids, word_lists, corrections)
      WITH ORDINALITY AS g (id, conversation_id, sender_id, client_id, body, language, reply_id, word_list, is_correction, place)
  ), judged AS (
    SELECT g.*, u.name, u.avatar_id, old.id AS old_id, COALESCE(r.thread_root_id, r.id) AS root_id,
      c.kind = 'DIRECT' AND EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = peer.user_id AND b.blocked_id = g.sender_id) AS is_withheld,
      CASE
        WHEN old.id IS NOT NULL AND old.conversation_id = g.conversation_id AND old.reply_to_id IS NOT DISTINCT FROM g.reply_id
          AND old.is_correction = g.is_correction
          AND (old.body = g.body OR old.revision > 1 OR old.erased_by IS NOT NULL) THEN 'repeat'
        WHEN old.id IS NOT NULL THEN 'conflict'
        WHEN m.user_id IS NULL OR c.kind NOT IN ('DIRECT', 'GROUP') THEN 'not-found'
        WHEN g.reply_id IS NOT NULL AND r.id IS NULL THEN 'not-found'
        WHEN g.is_correction AND (r.sender_id = g.sender_id OR EXISTS (SELECT 1 FROM conversation_members late
          WHERE late.conversation_id = g.conversation_id AND late.left_seq IS NULL AND late.joined_seq > r.seq)) THEN 'not-allowed'
        WHEN c.kind = 'DIRECT' AND EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = g.sender_id AND b.blocked_id = peer.user_id) THEN 'blocked'
        WHEN NOT may_open AND (m.is_request OR (c.kind = 'DIRECT' AND c.active_at IS NULL)) THEN 'opens'
        WHEN peer.is_request AND (SELECT count(*) FROM messages s WHERE s.conversation_id = g.conversation_id AND s.notice IS NULL)
            + (SELECT count(*) FROM given e WHERE e.conversation_id = g.conversation_id AND e.sender_id = g.sender_id AND e.place < g.place
                 AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.sender_id = e.sender_id AND o.client_message_id = e.client_id)) >= request_max
          THEN 'request-waits'
        ELSE 'new'
      END AS verdict
    FROM given g
    LEFT JOIN users u ON u.id = g.sender_id
    LEFT JOIN conversations c ON c.id = g.conversation_id
    LEFT JOIN conversation_members m ON m.conversation_id = g.conversation_id AND m.user_id = g.sender_id AND m.left_seq IS NULL
    LEFT JOIN conversation_members peer ON c.kind = 'DIRECT' AND peer.conversation_id = c.id AND peer.user_id <> g.sender_id
      AND m.user_id IS NOT NULL
    LEFT JOIN messages old ON old.sender_id = g.sender_id AND old.client_message_id = g.client_id
    LEFT JOIN messages r ON r.id = g.reply_id AND r.conversation_id = g.conversation_id AND r.seq >= m.joined_seq AND r.erased_by IS NULL
      AND r.notice IS NULL AND (NOT r.is_withheld OR r.sender_id = g.sender_id)
  ), numbered AS (
    SELECT j.*, row_number() OVER (PARTITION BY j.conversation_id ORDER BY j.place)::int AS number FROM judged j WHERE j.verdict = 'new'
  ), bumped AS (
    UPDATE conversations c SET last_seq = c.last_seq + t.count, active_at = CASE WHEN t.is_seen THEN said_at ELSE c.active_at END
    FROM (SELECT n.conversation_id, count(*)::int AS count, bool_or(NOT n.is_withheld) AS is_seen FROM numbered n GROUP BY 1) t
    WHERE c.id = t.conversation_id RETURNING c.id, c.last_seq - t.count AS base
  ), put AS (
    INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, reply_to_id, thread_root_id, created_at,
                          is_withheld, words, is_correction)
    SELECT n.id, n.conversation_id, b.base + n.number, n.sender_id, n.client_id, n.body, n.language, n.reply_id,
           CASE WHEN NOT n.is_withheld THEN n.root_id END, said_at,
           n.is_withheld, array_to_tsvector(string_to_array(n.word_list, ' ')), n.is_correction
    FROM numbered n JOIN bumped b ON b.id = n.conversation_id
    RETURNING messages.id, messages.seq
  )
  SELECT j.place, j.verdict, COALESCE(j.old_id, j.id), p.seq, j.is_withheld, j.root_id, j.name, j.avatar_id
  FROM judged j LEFT JOIN put p ON p.id = j.id;
END
$$;
