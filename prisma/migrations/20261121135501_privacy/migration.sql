-- CreateEnum
CREATE TYPE "PersonalExportState" AS ENUM ('waiting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "ErasureState" AS ENUM ('waiting', 'running', 'files', 'done');

-- CreateTable
CREATE TABLE "PersonalExport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "requestedById" UUID,
    "state" "PersonalExportState" NOT NULL DEFAULT 'waiting',
    "storageKey" TEXT,
    "sizeBytes" INTEGER,
    "sha256" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonalExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "requestedById" UUID,
    "reason" TEXT NOT NULL,
    "state" "ErasureState" NOT NULL DEFAULT 'waiting',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "files" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PersonalExport_storageKey_key" ON "PersonalExport"("storageKey");

-- CreateIndex
CREATE INDEX "PersonalExport_personId_createdAt_idx" ON "PersonalExport"("personId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "PersonalExport_requestedById_idx" ON "PersonalExport"("requestedById");

-- CreateIndex
CREATE INDEX "PersonalExport_expiresAt_idx" ON "PersonalExport"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_personId_key" ON "Erasure"("personId");

-- CreateIndex
CREATE INDEX "Erasure_requestedById_idx" ON "Erasure"("requestedById");

-- AddForeignKey
ALTER TABLE "PersonalExport" ADD CONSTRAINT "PersonalExport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalExport" ADD CONSTRAINT "PersonalExport_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AG-34: who may take out and erase the data of a person: the superadmin and the manager.
UPDATE "Role" SET permissions = permissions || ARRAY['privacy.export', 'privacy.erase'], "updatedAt" = now()
WHERE key IN ('superadmin', 'manager') AND NOT permissions && ARRAY['privacy.export', 'privacy.erase'];

-- A text without what names a person, wherever it stands as whole words.
CREATE FUNCTION redact_text(source text, terms text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE term text;
BEGIN
  FOREACH term IN ARRAY terms LOOP
    source := regexp_replace(source,
      '(?<!\w)' || regexp_replace(term, '([^[:alnum:] ])', '\\\1', 'g') || '(?!\w)', '[supprimé]', 'gi');
  END LOOP;
  RETURN source;
END $$;

-- The record of changes stays append-only: what a row says may be emptied by an erasure under way, and nothing else.
CREATE FUNCTION refuse_rewriting_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.seq, NEW.entity, NEW."entityId", NEW.action, NEW.at) = (OLD.seq, OLD.entity, OLD."entityId", OLD.action, OLD.at)
    AND EXISTS (SELECT 1 FROM "Erasure" WHERE state = 'running'
      AND id::text = current_setting('guichet.erasure', true))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER change_append_only ON "Change";
CREATE TRIGGER change_append_only BEFORE UPDATE OF seq, entity, "entityId", action, before, after, at OR DELETE ON "Change"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_change();
