-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "needs" TEXT;

-- AlterTable
ALTER TABLE "SmsMessage" ADD COLUMN     "needs" TEXT;
