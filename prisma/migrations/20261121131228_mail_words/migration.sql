-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'bounced';

-- AlterTable
ALTER TABLE "MailMessage" DROP COLUMN "htmlBody",
ADD COLUMN     "actionLabel" TEXT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'fr';

-- Who reads the secret of a one-time link is now said by a permission, not by a rank.
UPDATE "Role" SET permissions = array_append(permissions, 'mails.readSecrets'), "updatedAt" = now()
WHERE key = 'superadmin' AND NOT 'mails.readSecrets' = ANY(permissions);
