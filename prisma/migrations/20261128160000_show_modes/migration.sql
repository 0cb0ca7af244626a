-- AlterTable
ALTER TABLE "conversation_members" ADD COLUMN     "show_mode" TEXT;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "show_mode" TEXT;
