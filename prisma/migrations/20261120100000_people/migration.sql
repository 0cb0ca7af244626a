-- CreateEnum
CREATE TYPE "MailLinkPurpose" AS ENUM ('VERIFY', 'RESET', 'CHANGE');

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now();
ALTER TABLE "sessions" ALTER COLUMN "last_seen_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "email" TEXT,
ADD COLUMN     "password_hash" TEXT;

-- CreateTable
CREATE TABLE "identities" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "mail_links" (
    "token_hash" BYTEA NOT NULL,
    "purpose" "MailLinkPurpose" NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "quota_presets" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_presets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_allowances" (
    "role" "Role" NOT NULL,
    "tokens" INTEGER,

    CONSTRAINT "role_allowances_pkey" PRIMARY KEY ("role")
);

-- CreateIndex
CREATE UNIQUE INDEX "identities_user_id_provider_key" ON "identities"("user_id", "provider");

-- CreateIndex
CREATE INDEX "mail_links_user_id_idx" ON "mail_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_links" ADD CONSTRAINT "mail_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Role allowances begin as these; an admin changes them.
INSERT INTO "role_allowances" ("role", "tokens") VALUES ('GUEST', 10000), ('USER', 100000), ('POWER_USER', 1000000), ('ADMIN', NULL);

INSERT INTO "quota_presets" ("id", "name", "tokens", "created_at") VALUES
    ('01930000-0000-7000-8000-000000000001', 'Short conversation', 25000, now()),
    ('01930000-0000-7000-8000-000000000002', 'Therapy session', 50000, now());
