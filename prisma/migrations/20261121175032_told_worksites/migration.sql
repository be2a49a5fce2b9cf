-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "richBody" JSONB;

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "projectId" UUID;
