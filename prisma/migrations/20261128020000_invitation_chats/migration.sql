-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "conversation_id" UUID;

-- CreateIndex
CREATE INDEX "invitations_conversation_id_idx" ON "invitations"("conversation_id");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;
