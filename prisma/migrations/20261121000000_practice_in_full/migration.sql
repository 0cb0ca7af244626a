-- CreateEnum
CREATE TYPE "ReplyKind" AS ENUM ('ANSWER', 'NOTE', 'NEXT', 'ADVICE', 'IDEAS', 'GLOSS', 'DEBRIEF');

-- AlterEnum
ALTER TYPE "ReplyRole" ADD VALUE 'EXAMINER';

-- AlterTable
ALTER TABLE "budget_holds" ADD COLUMN     "reserved" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "invitation_seats" ADD COLUMN     "asked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "replies" ADD COLUMN     "about_reply_id" UUID,
ADD COLUMN     "ask_id" UUID,
ADD COLUMN     "is_late" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" "ReplyKind" NOT NULL DEFAULT 'ANSWER',
ADD COLUMN     "question" TEXT,
ALTER COLUMN "turn_id" DROP NOT NULL;

-- What was there is the partner's answers and the coach's notes.
UPDATE "replies" SET "kind" = 'NOTE' WHERE "role" = 'COACH';
ALTER TABLE "replies" ALTER COLUMN "kind" DROP DEFAULT;

-- AlterTable
ALTER TABLE "talks" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "forked_at_turn" INTEGER,
ADD COLUMN     "forked_from_id" UUID,
ADD COLUMN     "situation" TEXT,
ADD COLUMN     "title" TEXT;

-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "edit_id" UUID,
ADD COLUMN     "needs_care" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "debrief_shares" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "debrief_shares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_reports" (
    "id" UUID NOT NULL,
    "reply_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "debrief_shares_token_hash_key" ON "debrief_shares"("token_hash");

-- CreateIndex
CREATE INDEX "debrief_shares_conversation_id_created_at_idx" ON "debrief_shares"("conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "reply_reports_created_at_idx" ON "reply_reports"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reply_reports_reply_id_key" ON "reply_reports"("reply_id");

-- CreateIndex
CREATE INDEX "replies_about_reply_id_idx" ON "replies"("about_reply_id");

-- CreateIndex
CREATE UNIQUE INDEX "replies_conversation_id_ask_id_key" ON "replies"("conversation_id", "ask_id");

-- CreateIndex
CREATE INDEX "talks_forked_from_id_idx" ON "talks"("forked_from_id");

-- CreateIndex
CREATE INDEX "talks_deleted_at_idx" ON "talks"("deleted_at");

-- AddForeignKey
ALTER TABLE "talks" ADD CONSTRAINT "talks_forked_from_id_fkey" FOREIGN KEY ("forked_from_id") REFERENCES "talks"("conversation_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "talks"("conversation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_about_reply_id_fkey" FOREIGN KEY ("about_reply_id") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_shares" ADD CONSTRAINT "debrief_shares_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "talks"("conversation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;


