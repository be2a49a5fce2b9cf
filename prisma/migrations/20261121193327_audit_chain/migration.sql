-- DropForeignKey
ALTER TABLE "Change" DROP CONSTRAINT "Change_actorId_fkey";

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "AuditSeal" (
    "number" INTEGER NOT NULL,
    "previousHash" BYTEA,
    "hash" BYTEA NOT NULL,
    "seqs" BIGINT[],
    "digests" BYTEA[],
    "lastSeq" BIGINT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ErasedChange" (
    "number" BIGSERIAL NOT NULL,
    "seq" BIGINT NOT NULL,
    "erasureId" UUID NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "ErasedChange_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "AuditCheck" (
    "id" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "seals" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "erased" INTEGER NOT NULL,
    "sealNumber" INTEGER,
    "sealHash" BYTEA,
    "fault" JSONB,

    CONSTRAINT "AuditCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_hash_key" ON "AuditSeal"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_lastSeq_key" ON "AuditSeal"("lastSeq");

-- CreateIndex
CREATE INDEX "ErasedChange_erasureId_seq_idx" ON "ErasedChange"("erasureId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ErasedChange_seq_erasureId_key" ON "ErasedChange"("seq", "erasureId");

-- CreateIndex
CREATE INDEX "AuditCheck_checkedAt_idx" ON "AuditCheck"("checkedAt" DESC);

-- AddForeignKey
ALTER TABLE "ErasedChange" ADD CONSTRAINT "ErasedChange_erasureId_fkey" FOREIGN KEY ("erasureId") REFERENCES "Erasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a change says, all of its columns but the empty ones, with its salt: a column born later changes nothing of what is sealed.
CREATE FUNCTION change_digest(change "Change") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to((
    SELECT jsonb_object_agg(told.key, told.value)
    FROM jsonb_each(to_jsonb(change) || jsonb_build_object('at', (extract(epoch FROM change.at) * 1000)::bigint)) told
    WHERE told.value <> 'null'::jsonb)::text, 'UTF8'))
$$;

CREATE FUNCTION audit_seal_hash(number int, previous bytea, sealed_at timestamptz, seqs bigint[], digests bytea[])
RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws('|', number, coalesce(encode(previous, 'hex'), ''),
      (extract(epoch FROM sealed_at) * 1000)::bigint, array_to_string(seqs, ',')) || '|', 'UTF8')
    || (SELECT string_agg(each.digest, ''::bytea ORDER BY each.place) FROM unnest(digests) WITH ORDINALITY each(digest, place)))
$$;

-- What an erasure left of the sealed changes: the record of the erasure, which is sealed itself, tells it.
CREATE FUNCTION erasure_digest(erasure uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(coalesce(string_agg(seq || ':' || encode(digest, 'hex'), ',' ORDER BY seq), ''), 'UTF8'))
  FROM "ErasedChange" WHERE "erasureId" = erasure
$$;

CREATE FUNCTION is_erasing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "Erasure" WHERE state = 'running' AND id::text = current_setting('guichet.erasure', true))
$$;

-- One at a time: a seal, or an erasure of what is sealed.
CREATE FUNCTION audit_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT hashtextextended('guichet.audit', 0) $$;

-- The record of changes stays append-only in every column: an erasure under way may take words away, and leaves what remains told.
CREATE OR REPLACE FUNCTION refuse_rewriting_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.seq, NEW.entity, NEW."entityId", NEW.action, NEW.at) = (OLD.seq, OLD.entity, OLD."entityId", OLD.action, OLD.at)
    AND (NEW."ticketId", NEW."companyId", NEW."actorId", NEW."apiKeyId")
      IS NOT DISTINCT FROM (OLD."ticketId", OLD."companyId", OLD."actorId", OLD."apiKeyId")
    AND is_erasing()
  THEN
    PERFORM pg_advisory_xact_lock(audit_lock());
    NEW.salt := gen_random_uuid();
    IF NEW.seq <= (SELECT max("lastSeq") FROM "AuditSeal") THEN
      INSERT INTO "ErasedChange" (seq, "erasureId", digest)
      VALUES (NEW.seq, current_setting('guichet.erasure')::uuid, change_digest(NEW))
      ON CONFLICT (seq, "erasureId") DO UPDATE SET digest = excluded.digest;
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER change_append_only ON "Change";
CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE ON "Change" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_change();

CREATE FUNCTION refuse_rewriting_erased_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' AND is_erasing() AND NEW."erasureId"::text = current_setting('guichet.erasure', true) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER erased_change_append_only BEFORE INSERT OR UPDATE OR DELETE ON "ErasedChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_erased_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE ON "AuditCheck" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Whoever reads everything may see that nothing of it was altered.
UPDATE "Role" SET permissions = permissions || ARRAY['audit.read'], "updatedAt" = now()
WHERE key = 'superadmin' AND NOT 'audit.read' = ANY(permissions);
