-- CreateTable
CREATE TABLE "explanations" (
    "owner_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "sentence" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "explanations_pkey" PRIMARY KEY ("owner_id","message_id","language","sentence")
);

-- CreateIndex
CREATE INDEX "explanations_message_id_idx" ON "explanations"("message_id");

-- AddForeignKey
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
