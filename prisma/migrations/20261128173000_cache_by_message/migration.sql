-- What is there says not of which message it is, and lasts for an hour at the most. Emptied by what locks it: a server that still runs
-- would put something in before the column is there.
TRUNCATE "translation_cache";

-- AlterTable
ALTER TABLE "translation_cache" ADD COLUMN     "message_id" UUID NOT NULL;

-- CreateIndex
CREATE INDEX "translation_cache_message_id_idx" ON "translation_cache"("message_id");

-- AddForeignKey
ALTER TABLE "translation_cache" ADD CONSTRAINT "translation_cache_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
