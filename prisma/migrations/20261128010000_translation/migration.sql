-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('PENDING', 'DONE', 'UNCERTAIN', 'FAILED');

-- AlterTable
ALTER TABLE "conversation_members" ADD COLUMN     "formality" TEXT;

-- CreateTable
CREATE TABLE "message_translations" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER,
    "language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "TranslationState" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "engine" TEXT,
    "model" TEXT,
    "is_fallback" BOOLEAN NOT NULL DEFAULT false,
    "confidence" DOUBLE PRECISION,
    "confidence_source" TEXT,
    "reason" TEXT,
    "owner" TEXT NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "words" tsvector NOT NULL DEFAULT ''::tsvector,

    CONSTRAINT "message_translations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_cache" (
    "key" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "translation_cache_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "glossary_terms" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "translation" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "glossary_terms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_translations_state_lease_until_idx" ON "message_translations"("state", "lease_until");

-- CreateIndex
CREATE INDEX "message_translations_words_idx" ON "message_translations" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "message_translations_message_id_language_key" ON "message_translations"("message_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "message_translations_conversation_id_seq_key" ON "message_translations"("conversation_id", "seq");

-- CreateIndex
CREATE INDEX "translation_cache_expires_at_idx" ON "translation_cache"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "glossary_terms_conversation_id_language_into_term_key" ON "glossary_terms"("conversation_id", "language", "into", "term");

-- AddForeignKey
ALTER TABLE "message_translations" ADD CONSTRAINT "message_translations_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glossary_terms" ADD CONSTRAINT "glossary_terms_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;


