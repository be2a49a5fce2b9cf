-- CreateEnum
CREATE TYPE "HourQuestionState" AS ENUM ('open', 'answered', 'closed');

-- AlterTable
ALTER TABLE "ClosedMonth" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "HourQuestion" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "interventionId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "state" "HourQuestionState" NOT NULL DEFAULT 'open',
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HourQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HourQuestionMessage" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HourQuestionMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HourQuestion_interventionId_key" ON "HourQuestion"("interventionId");

-- CreateIndex
CREATE INDEX "HourQuestion_companyId_idx" ON "HourQuestion"("companyId");

-- CreateIndex
CREATE INDEX "HourQuestion_askedById_idx" ON "HourQuestion"("askedById");

-- CreateIndex
CREATE INDEX "HourQuestion_state_lastMessageAt_idx" ON "HourQuestion"("state", "lastMessageAt");

-- CreateIndex
CREATE INDEX "HourQuestionMessage_questionId_createdAt_idx" ON "HourQuestionMessage"("questionId", "createdAt");

-- CreateIndex
CREATE INDEX "HourQuestionMessage_companyId_idx" ON "HourQuestionMessage"("companyId");

-- CreateIndex
CREATE INDEX "HourQuestionMessage_authorId_idx" ON "HourQuestionMessage"("authorId");

-- AddForeignKey
ALTER TABLE "HourQuestion" ADD CONSTRAINT "HourQuestion_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourQuestion" ADD CONSTRAINT "HourQuestion_interventionId_fkey" FOREIGN KEY ("interventionId") REFERENCES "Intervention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourQuestion" ADD CONSTRAINT "HourQuestion_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourQuestionMessage" ADD CONSTRAINT "HourQuestionMessage_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourQuestionMessage" ADD CONSTRAINT "HourQuestionMessage_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "HourQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourQuestionMessage" ADD CONSTRAINT "HourQuestionMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
