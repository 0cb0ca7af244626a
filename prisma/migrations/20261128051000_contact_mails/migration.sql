-- CreateTable
CREATE TABLE "contact_mails" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_mails_pkey" PRIMARY KEY ("to_id","from_id")
);

-- CreateIndex
CREATE INDEX "contact_mails_from_id_idx" ON "contact_mails"("from_id");

-- AddForeignKey
ALTER TABLE "contact_mails" ADD CONSTRAINT "contact_mails_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_mails" ADD CONSTRAINT "contact_mails_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
