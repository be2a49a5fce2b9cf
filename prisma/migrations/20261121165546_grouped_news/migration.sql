-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "isForMail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isForSms" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tellAt" TIMESTAMPTZ(3);

-- Few rows wait at any time: they are found without the rest.
CREATE INDEX "Notification_waiting_idx" ON "Notification"("recipientId", "entityId") WHERE "tellAt" IS NOT NULL;
