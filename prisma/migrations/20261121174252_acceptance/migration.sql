-- CreateEnum
CREATE TYPE "ReserveState" AS ENUM ('open', 'lifted', 'accepted');

-- CreateEnum
CREATE TYPE "AcceptanceOutcome" AS ENUM ('without_reserves', 'with_reserves', 'refused');

-- CreateEnum
CREATE TYPE "AcceptanceState" AS ENUM ('draft', 'signing', 'sealed');

-- CreateEnum
CREATE TYPE "SigningSide" AS ENUM ('business', 'client');

-- CreateEnum
CREATE TYPE "ReservePhotoRole" AS ENUM ('found', 'proof');

-- AlterTable
ALTER TABLE "Photo" ADD COLUMN     "reserveId" UUID,
ADD COLUMN     "reserveRole" "ReservePhotoRole";

-- CreateTable
CREATE TABLE "Reserve" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "place" TEXT,
    "photoId" UUID,
    "pinX" DOUBLE PRECISION,
    "pinY" DOUBLE PRECISION,
    "dueOn" DATE,
    "state" "ReserveState" NOT NULL DEFAULT 'open',
    "createdById" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftNote" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "reopenReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reserve_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcceptanceReport" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT,
    "outcome" "AcceptanceOutcome" NOT NULL,
    "remarks" TEXT,
    "state" "AcceptanceState" NOT NULL DEFAULT 'draft',
    "content" JSONB,
    "sealedAt" TIMESTAMPTZ(3),
    "hash" TEXT,
    "documentId" UUID,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcceptanceReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcceptanceSignature" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "side" "SigningSide" NOT NULL,
    "signerName" TEXT NOT NULL,
    "strokes" JSONB,
    "userId" UUID,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcceptanceSignature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Reserve_companyId_idx" ON "Reserve"("companyId");

-- CreateIndex
CREATE INDEX "Reserve_photoId_idx" ON "Reserve"("photoId");

-- CreateIndex
CREATE INDEX "Reserve_createdById_idx" ON "Reserve"("createdById");

-- CreateIndex
CREATE INDEX "Reserve_liftedById_idx" ON "Reserve"("liftedById");

-- CreateIndex
CREATE INDEX "Reserve_acceptedById_idx" ON "Reserve"("acceptedById");

-- CreateIndex
CREATE UNIQUE INDEX "Reserve_projectId_number_key" ON "Reserve"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AcceptanceReport_reference_key" ON "AcceptanceReport"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "AcceptanceReport_documentId_key" ON "AcceptanceReport"("documentId");

-- CreateIndex
CREATE INDEX "AcceptanceReport_projectId_createdAt_id_idx" ON "AcceptanceReport"("projectId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AcceptanceReport_companyId_idx" ON "AcceptanceReport"("companyId");

-- CreateIndex
CREATE INDEX "AcceptanceReport_createdById_idx" ON "AcceptanceReport"("createdById");

-- CreateIndex
CREATE INDEX "AcceptanceSignature_userId_idx" ON "AcceptanceSignature"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AcceptanceSignature_reportId_side_key" ON "AcceptanceSignature"("reportId", "side");

-- CreateIndex
CREATE INDEX "Photo_reserveId_position_id_idx" ON "Photo"("reserveId", "position", "id");

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Photo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceSignature" ADD CONSTRAINT "AcceptanceSignature_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "AcceptanceReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptanceSignature" ADD CONSTRAINT "AcceptanceSignature_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_reserveId_fkey" FOREIGN KEY ("reserveId") REFERENCES "Reserve"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_pin_check"
  CHECK (("pinX" IS NULL) = ("pinY" IS NULL) AND "pinX" BETWEEN 0 AND 1 AND "pinY" BETWEEN 0 AND 1);
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_state_check"
  CHECK ((state = 'open') = ("liftedAt" IS NULL) AND (state = 'accepted') = ("acceptedAt" IS NOT NULL));
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_reserve_check"
  CHECK (("reserveId" IS NULL) = ("reserveRole" IS NULL) AND ("reserveId" IS NULL OR "publicationId" IS NULL));
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_content_check" CHECK ((state = 'draft') = (content IS NULL));
ALTER TABLE "AcceptanceReport" ADD CONSTRAINT "AcceptanceReport_sealed_check"
  CHECK ((state = 'sealed') = ("sealedAt" IS NOT NULL) AND (state = 'sealed') = (hash IS NOT NULL));
-- WS-20: one acceptance of a project is prepared at a time.
CREATE UNIQUE INDEX "AcceptanceReport_open_key" ON "AcceptanceReport" ("projectId") WHERE state <> 'sealed';

-- WS-20: what both sides have signed is changed by nobody; its document alone is still to come.
CREATE FUNCTION refuse_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."documentId" IS NULL
    AND to_jsonb(NEW) - 'documentId' - 'updatedAt' = to_jsonb(OLD) - 'documentId' - 'updatedAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A sealed acceptance report never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER acceptance_report_sealed BEFORE UPDATE OR DELETE ON "AcceptanceReport"
  FOR EACH ROW WHEN (OLD.state = 'sealed') EXECUTE FUNCTION refuse_unsealing();

CREATE FUNCTION refuse_sealed_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (
    SELECT 1 FROM "AcceptanceReport" WHERE id = coalesce(NEW."reportId", OLD."reportId") AND state <> 'signing'
  ) THEN
    RAISE EXCEPTION 'A signature under a sealed acceptance report never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER acceptance_signature_sealed BEFORE INSERT OR UPDATE OR DELETE ON "AcceptanceSignature"
  FOR EACH ROW EXECUTE FUNCTION refuse_sealed_signature();

-- WS-20: those who work there lift reserves, those who run the business draw up the acceptance, and a client signs it.
UPDATE "Role" SET permissions = permissions || ARRAY['reserves.write'], "updatedAt" = now()
  WHERE key IN ('superadmin', 'manager', 'administrator', 'technician');
UPDATE "Role" SET permissions = permissions || ARRAY['acceptance.write', 'acceptance.sign'], "updatedAt" = now()
  WHERE key IN ('superadmin', 'manager', 'administrator');
UPDATE "Role" SET permissions = permissions || ARRAY['reserves.propose'], "updatedAt" = now() WHERE key IN ('superadmin', 'client');
UPDATE "Role" SET permissions = permissions || ARRAY['acceptance.sign'], "updatedAt" = now() WHERE key = 'client';
