ALTER TABLE "budget_holds" ADD COLUMN     "forfeit" BOOLEAN NOT NULL DEFAULT false;
