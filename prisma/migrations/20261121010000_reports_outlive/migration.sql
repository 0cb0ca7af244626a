-- Reports were not kept before.
DELETE FROM "reply_reports";

-- DropForeignKey
ALTER TABLE "reply_reports" DROP CONSTRAINT "reply_reports_reply_id_fkey";

-- AlterTable
ALTER TABLE "reply_reports" ADD COLUMN     "language" TEXT NOT NULL,
ADD COLUMN     "role" "ReplyRole" NOT NULL,
ADD COLUMN     "scene_id" UUID NOT NULL,
ALTER COLUMN "reply_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "reply_reports_scene_id_idx" ON "reply_reports"("scene_id");

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "replies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_reports" ADD CONSTRAINT "reply_reports_scene_id_fkey" FOREIGN KEY ("scene_id") REFERENCES "scenes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


