-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mobile" TEXT;
