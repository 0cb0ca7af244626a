-- AlterTable
ALTER TABLE "conversation_members" ADD COLUMN     "notice_from" INTEGER,
ADD COLUMN     "notice_until" TIMESTAMPTZ(3);

CREATE INDEX "conversation_members_notice_until" ON "conversation_members"("notice_until") WHERE "notice_until" IS NOT NULL;
