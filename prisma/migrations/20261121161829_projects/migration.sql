-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "PhotoState" AS ENUM ('waiting', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('worksite');

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "place" JSONB;

-- CreateTable
CREATE TABLE "ProgressSheet" (
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "finishedByPublicationId" UUID,
    "lastPublishedAt" TIMESTAMPTZ(3),
    "publicationCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProgressSheet_pkey" PRIMARY KEY ("projectId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "authorId" UUID,
    "body" JSONB NOT NULL,
    "plainText" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "publishedAt" TIMESTAMPTZ(3),
    "marksFinished" BOOLEAN NOT NULL DEFAULT false,
    "editedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "cancelReason" TEXT,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" UUID,
    "clientKey" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationComment" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicationComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "publicationId" UUID,
    "uploaderId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "caption" TEXT,
    "fileName" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "width" INTEGER,
    "height" INTEGER,
    "state" "PhotoState" NOT NULL DEFAULT 'waiting',
    "isPublished" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" TIMESTAMPTZ(3),
    "originalKey" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "thumbKey" TEXT,
    "screenKey" TEXT,
    "printKey" TEXT,
    "placeholder" TEXT,
    "clientKey" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetVisit" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "previousSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetVisit_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "ProjectKind" NOT NULL DEFAULT 'worksite',
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "leadId" UUID,
    "startsOn" DATE,
    "plannedEndOn" DATE,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "searchVector" tsvector,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Worksite" (
    "projectId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "addressLine" TEXT,
    "postcode" TEXT,
    "city" TEXT,

    CONSTRAINT "Worksite_pkey" PRIMARY KEY ("projectId")
);

-- CreateIndex
CREATE INDEX "ProgressSheet_companyId_idx" ON "ProgressSheet"("companyId");

-- CreateIndex
CREATE INDEX "ProgressSheet_finishedByPublicationId_idx" ON "ProgressSheet"("finishedByPublicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_clientKey_key" ON "Publication"("clientKey");

-- CreateIndex
CREATE INDEX "Publication_projectId_publishedAt_id_idx" ON "Publication"("projectId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Publication_companyId_idx" ON "Publication"("companyId");

-- CreateIndex
CREATE INDEX "Publication_authorId_idx" ON "Publication"("authorId");

-- CreateIndex
CREATE INDEX "Publication_cancelledById_idx" ON "Publication"("cancelledById");

-- CreateIndex
CREATE INDEX "Publication_deletedById_idx" ON "Publication"("deletedById");

-- CreateIndex
CREATE INDEX "PublicationComment_publicationId_createdAt_id_idx" ON "PublicationComment"("publicationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PublicationComment_projectId_idx" ON "PublicationComment"("projectId");

-- CreateIndex
CREATE INDEX "PublicationComment_companyId_idx" ON "PublicationComment"("companyId");

-- CreateIndex
CREATE INDEX "PublicationComment_parentId_idx" ON "PublicationComment"("parentId");

-- CreateIndex
CREATE INDEX "PublicationComment_authorId_idx" ON "PublicationComment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_originalKey_key" ON "Photo"("originalKey");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_thumbKey_key" ON "Photo"("thumbKey");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_screenKey_key" ON "Photo"("screenKey");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_printKey_key" ON "Photo"("printKey");

-- CreateIndex
CREATE UNIQUE INDEX "Photo_clientKey_key" ON "Photo"("clientKey");

-- CreateIndex
CREATE INDEX "Photo_publicationId_position_id_idx" ON "Photo"("publicationId", "position", "id");

-- CreateIndex
CREATE INDEX "Photo_projectId_idx" ON "Photo"("projectId");

-- CreateIndex
CREATE INDEX "Photo_companyId_idx" ON "Photo"("companyId");

-- CreateIndex
CREATE INDEX "Photo_uploaderId_idx" ON "Photo"("uploaderId");

-- CreateIndex
CREATE INDEX "SheetVisit_userId_idx" ON "SheetVisit"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_reference_key" ON "Project"("reference");

-- CreateIndex
CREATE INDEX "Project_lastActivityAt_id_idx" ON "Project"("lastActivityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Project_createdAt_id_idx" ON "Project"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Project_title_id_idx" ON "Project"("title", "id");

-- CreateIndex
CREATE INDEX "Project_companyId_lastActivityAt_id_idx" ON "Project"("companyId", "lastActivityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Project_leadId_idx" ON "Project"("leadId");

-- CreateIndex
CREATE INDEX "Project_searchVector_idx" ON "Project" USING GIN ("searchVector");

-- CreateIndex
CREATE INDEX "Worksite_companyId_idx" ON "Worksite"("companyId");

-- AddForeignKey
ALTER TABLE "ProgressSheet" ADD CONSTRAINT "ProgressSheet_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressSheet" ADD CONSTRAINT "ProgressSheet_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressSheet" ADD CONSTRAINT "ProgressSheet_finishedByPublicationId_fkey" FOREIGN KEY ("finishedByPublicationId") REFERENCES "Publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_cancelledById_fkey" FOREIGN KEY ("cancelledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationComment" ADD CONSTRAINT "PublicationComment_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationComment" ADD CONSTRAINT "PublicationComment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationComment" ADD CONSTRAINT "PublicationComment_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationComment" ADD CONSTRAINT "PublicationComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "PublicationComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationComment" ADD CONSTRAINT "PublicationComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetVisit" ADD CONSTRAINT "SheetVisit_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetVisit" ADD CONSTRAINT "SheetVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Worksite" ADD CONSTRAINT "Worksite_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Worksite" ADD CONSTRAINT "Worksite_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

CREATE FUNCTION project_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" := setweight(words_of(NEW.reference), 'A') || setweight(words_of(NEW.title), 'A');
  RETURN NEW;
END $$;
CREATE TRIGGER project_search_vector BEFORE INSERT OR UPDATE OF reference, title ON "Project"
  FOR EACH ROW EXECUTE FUNCTION project_search_vector();
CREATE CONSTRAINT TRIGGER project_words AFTER INSERT OR UPDATE OF title ON "Project"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();

ALTER TABLE "Project" ADD CONSTRAINT "Project_days_check" CHECK ("plannedEndOn" >= "startsOn");
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_published_check" CHECK ((state = 'published') = ("publishedAt" IS NOT NULL));
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_cancelled_check"
  CHECK ("cancelledAt" IS NULL OR (state = 'published' AND "cancelReason" IS NOT NULL));
ALTER TABLE "ProgressSheet" ADD CONSTRAINT "ProgressSheet_count_check" CHECK ("publicationCount" >= 0);

-- WS-07: the page of a sheet. What is not published yet is newer than all that is; what was deleted is read by nobody.
CREATE INDEX "Publication_page_idx" ON "Publication" ("projectId", (coalesce("publishedAt", 'infinity'::timestamptz)), id)
  WHERE "deletedAt" IS NULL;
-- WS-10: what the nightly job looks for.
CREATE INDEX "Publication_deletedAt_idx" ON "Publication" ("deletedAt") WHERE "deletedAt" IS NOT NULL;

-- WS-04, WS-07, WS-10, WS-13: staff follow and publish, those who run the business open worksites, managers delete what is not theirs.
UPDATE "Role" SET permissions = permissions || ARRAY['projects.read', 'publications.write', 'publications.comment'], "updatedAt" = now()
  WHERE key IN ('superadmin', 'manager', 'administrator', 'technician');
UPDATE "Role" SET permissions = permissions || ARRAY['projects.write'], "updatedAt" = now()
  WHERE key IN ('superadmin', 'manager', 'administrator');
UPDATE "Role" SET permissions = permissions || ARRAY['publications.delete'], "updatedAt" = now()
  WHERE key IN ('superadmin', 'manager');
UPDATE "Role" SET permissions = permissions || ARRAY['projects.read', 'publications.comment'], "updatedAt" = now() WHERE key = 'client';
