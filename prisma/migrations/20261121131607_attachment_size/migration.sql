-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "height" INTEGER,
ADD COLUMN     "width" INTEGER;
