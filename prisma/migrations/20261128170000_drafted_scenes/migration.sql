-- AlterTable
ALTER TABLE "talks" ADD COLUMN     "drafted" JSONB;
