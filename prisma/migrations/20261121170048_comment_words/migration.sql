-- DropIndex
DROP INDEX "Comment_companyId_idx";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "searchVector" tsvector;

-- AG-22: a ticket is found by what was said on it. Filled before it is indexed.
UPDATE "Comment" SET "searchVector" = words_of(left(body, 10000));

-- CreateIndex
CREATE INDEX "Comment_companyId_createdAt_id_idx" ON "Comment"("companyId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Comment_createdAt_id_idx" ON "Comment"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Comment_searchVector_idx" ON "Comment" USING GIN ("searchVector");

-- What Prisma's schema language cannot say.
CREATE FUNCTION comment_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" := words_of(left(NEW.body, 10000));
  RETURN NEW;
END $$;
CREATE TRIGGER comment_search_vector BEFORE INSERT OR UPDATE OF body ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION comment_search_vector();
