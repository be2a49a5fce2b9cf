-- CreateEnum
CREATE TYPE "ChangeSubject" AS ENUM ('company', 'contact');

-- CreateEnum
CREATE TYPE "ChangeRequestState" AS ENUM ('waiting', 'confirming', 'applied', 'accepted', 'declined', 'withdrawn', 'replaced');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "vatNumber" TEXT;

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "subject" "ChangeSubject" NOT NULL,
    "userId" UUID,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "state" "ChangeRequestState" NOT NULL,
    "requestedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeRequest_createdAt_id_idx" ON "ChangeRequest"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ChangeRequest_companyId_createdAt_idx" ON "ChangeRequest"("companyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ChangeRequest_userId_idx" ON "ChangeRequest"("userId");

-- CreateIndex
CREATE INDEX "ChangeRequest_requestedById_idx" ON "ChangeRequest"("requestedById");

-- CreateIndex
CREATE INDEX "ChangeRequest_decidedById_idx" ON "ChangeRequest"("decidedById");

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One request at a time waits for a field.
CREATE UNIQUE INDEX "ChangeRequest_waiting_key" ON "ChangeRequest"("companyId", "field", "userId") NULLS NOT DISTINCT WHERE "state" = 'waiting';

-- The ready-made roles of a product that is in use: its clients edit what the business lets them, its staff decide of the rest.
UPDATE "Role" SET permissions = array_append(permissions, 'account.write'), "updatedAt" = now()
WHERE key IN ('superadmin', 'client') AND NOT 'account.write' = ANY(permissions);
UPDATE "Role" SET permissions = array_append(permissions, 'accounts.decide'), "updatedAt" = now()
WHERE key IN ('superadmin', 'manager', 'administrator') AND NOT 'accounts.decide' = ANY(permissions);
