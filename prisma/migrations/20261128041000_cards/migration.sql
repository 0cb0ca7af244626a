-- CreateTable
CREATE TABLE "cards" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "front" TEXT NOT NULL,
    "front_language" TEXT NOT NULL,
    "back" TEXT NOT NULL,
    "back_language" TEXT NOT NULL,
    "conversation_id" UUID,
    "message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cards_owner_id_created_at_idx" ON "cards"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "cards_conversation_id_idx" ON "cards"("conversation_id");

-- CreateIndex
CREATE INDEX "cards_message_id_idx" ON "cards"("message_id");

-- CreateIndex
CREATE INDEX "cards_removed_at_idx" ON "cards"("removed_at");

-- CreateIndex
CREATE UNIQUE INDEX "cards_owner_id_source_key" ON "cards"("owner_id", "source");

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
