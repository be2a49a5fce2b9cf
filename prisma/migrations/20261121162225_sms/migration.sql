-- CreateEnum
CREATE TYPE "SmsState" AS ENUM ('queued', 'sent', 'failed', 'kept', 'refused');

-- CreateEnum
CREATE TYPE "SmsRefuser" AS ENUM ('person', 'staff');

-- CreateTable
CREATE TABLE "SmsMessage" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toNumber" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "segments" INTEGER NOT NULL,
    "costMills" INTEGER NOT NULL,
    "state" "SmsState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "lastAnswer" TEXT,
    "providerId" TEXT,
    "recipientId" UUID,
    "companyId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "SmsMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SmsRefusal" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "by" "SmsRefuser" NOT NULL,
    "setById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SmsRefusal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SmsMessage_dedupeKey_key" ON "SmsMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "SmsMessage_state_nextAttemptAt_idx" ON "SmsMessage"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "SmsMessage_createdAt_id_idx" ON "SmsMessage"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "SmsMessage_recipientId_idx" ON "SmsMessage"("recipientId");

-- CreateIndex
CREATE INDEX "SmsMessage_companyId_idx" ON "SmsMessage"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "SmsRefusal_number_key" ON "SmsRefusal"("number");

-- CreateIndex
CREATE INDEX "SmsRefusal_createdAt_id_idx" ON "SmsRefusal"("createdAt" DESC, "id" DESC);

-- What an SMS costs is for whoever may tell clients something; what left, for whoever reads mails. [WS-15]
UPDATE "Role" SET permissions = array_append(permissions, 'sms.read'), "updatedAt" = now()
WHERE 'mails.read' = ANY(permissions) AND NOT 'sms.read' = ANY(permissions);
UPDATE "Role" SET permissions = array_append(permissions, 'sms.send'), "updatedAt" = now()
WHERE key IN ('superadmin', 'manager', 'administrator', 'technician') AND NOT 'sms.send' = ANY(permissions);
