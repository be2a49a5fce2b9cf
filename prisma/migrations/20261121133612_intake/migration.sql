-- CreateEnum
CREATE TYPE "IncomingMailState" AS ENUM ('waiting', 'accepted', 'refused', 'ignored');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "isByMail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "quotation" TEXT;

-- CreateTable
CREATE TABLE "IncomingMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "state" "IncomingMailState" NOT NULL,
    "reason" TEXT,
    "fromName" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "quotation" TEXT,
    "files" JSONB NOT NULL DEFAULT '[]',
    "storageKey" TEXT,
    "sizeBytes" INTEGER NOT NULL,
    "ticketId" UUID,
    "commentId" UUID,
    "senderId" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "IncomingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlockedSender" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blockedById" UUID,

    CONSTRAINT "BlockedSender_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IncomingMail_key_key" ON "IncomingMail"("key");

-- CreateIndex
CREATE INDEX "IncomingMail_state_receivedAt_id_idx" ON "IncomingMail"("state", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "IncomingMail_receivedAt_id_idx" ON "IncomingMail"("receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "IncomingMail_fromAddress_createdAt_idx" ON "IncomingMail"("fromAddress", "createdAt");

-- CreateIndex
CREATE INDEX "IncomingMail_ticketId_idx" ON "IncomingMail"("ticketId");

-- CreateIndex
CREATE INDEX "IncomingMail_senderId_idx" ON "IncomingMail"("senderId");

-- CreateIndex
CREATE INDEX "IncomingMail_decidedById_idx" ON "IncomingMail"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "BlockedSender_address_key" ON "BlockedSender"("address");

-- CreateIndex
CREATE INDEX "BlockedSender_createdAt_id_idx" ON "BlockedSender"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "BlockedSender_blockedById_idx" ON "BlockedSender"("blockedById");

-- AddForeignKey
ALTER TABLE "IncomingMail" ADD CONSTRAINT "IncomingMail_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomingMail" ADD CONSTRAINT "IncomingMail_senderId_fkey" FOREIGN KEY ("senderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomingMail" ADD CONSTRAINT "IncomingMail_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockedSender" ADD CONSTRAINT "BlockedSender_blockedById_fkey" FOREIGN KEY ("blockedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever reads the mails that left also decides on those that come in.
UPDATE "Role" SET permissions = array_append(permissions, 'intake.decide'), "updatedAt" = now()
WHERE key IN ('superadmin', 'manager', 'administrator') AND NOT 'intake.decide' = ANY(permissions);
