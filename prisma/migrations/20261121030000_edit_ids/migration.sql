ALTER TABLE "turns" ADD COLUMN "edit_ids" UUID[] DEFAULT ARRAY[]::UUID[];
UPDATE "turns" SET "edit_ids" = ARRAY["edit_id"] WHERE "edit_id" IS NOT NULL;
ALTER TABLE "turns" DROP COLUMN "edit_id";
