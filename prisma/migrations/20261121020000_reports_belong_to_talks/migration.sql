-- Whose talk they were of is not known.
DELETE FROM "reply_reports";

-- AlterTable
ALTER TABLE "reply_reports" DROP COLUMN "resolved_at",
ADD COLUMN     "conversation_id" UUID NOT NULL;

-- CreateIndex
CREATE INDEX "reply_reports_conversation_id_idx" ON "reply_reports"("conversation_id");

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "talks"("conversation_id") ON DELETE CASCADE ON UPDATE CASCADE;


