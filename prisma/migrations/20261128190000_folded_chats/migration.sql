-- CreateTable
CREATE TABLE "folded_chats" (
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,

    CONSTRAINT "folded_chats_pkey" PRIMARY KEY ("from_id")
);

-- CreateIndex
CREATE INDEX "folded_chats_into_id_idx" ON "folded_chats"("into_id");

-- AddForeignKey
ALTER TABLE "folded_chats" ADD CONSTRAINT "folded_chats_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
