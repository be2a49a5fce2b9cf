-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "isInvoice" BOOLEAN NOT NULL DEFAULT false;

-- Whoever sees no invoices finds none, whatever writes its kind.
ALTER TABLE "Document" ADD CONSTRAINT "Document_isInvoice_check" CHECK ("isInvoice" = (kind = 'invoice'));
