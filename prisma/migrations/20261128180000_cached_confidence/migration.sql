-- AlterTable
ALTER TABLE "translation_cache" ADD COLUMN     "confidence_source" TEXT;
