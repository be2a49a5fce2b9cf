-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "contractId" UUID,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deletedById" UUID,
ADD COLUMN     "documentOn" DATE,
ADD COLUMN     "fileName" TEXT,
ADD COLUMN     "projectId" UUID;

-- CreateIndex
CREATE INDEX "Document_deletedById_idx" ON "Document"("deletedById");

-- CreateIndex
CREATE INDEX "Document_contractId_idx" ON "Document"("contractId");

-- CreateIndex
CREATE INDEX "Document_projectId_createdAt_id_idx" ON "Document"("projectId", "createdAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- WS-03: whoever made recaps changed and deleted documents with that right; they keep doing it, and deposit.
UPDATE "Role" SET permissions = array_append(permissions, 'documents.write'), "updatedAt" = now()
WHERE 'recaps.create' = ANY(permissions) AND NOT 'documents.write' = ANY(permissions);
UPDATE "ApiKey" SET permissions = array_append(permissions, 'documents.write')
WHERE 'recaps.create' = ANY(permissions) AND NOT 'documents.write' = ANY(permissions);
