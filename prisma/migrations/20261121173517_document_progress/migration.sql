-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "progress" INTEGER NOT NULL DEFAULT 0;

-- What was issued is whole.
UPDATE "Document" SET "progress" = 100 WHERE "state" = 'ready';
