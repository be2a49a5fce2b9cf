-- CreateEnum
CREATE TYPE "ContractKind" AS ENUM ('hours', 'hosting');

-- CreateEnum
CREATE TYPE "ContractState" AS ENUM ('active', 'cancelled', 'renewed');

-- CreateEnum
CREATE TYPE "HourPackOrigin" AS ENUM ('sold', 'granted', 'monthly');

-- CreateEnum
CREATE TYPE "OveragePolicy" AS ENUM ('refused', 'settled', 'billed');

-- CreateEnum
CREATE TYPE "InvoiceState" AS ENUM ('none', 'issued', 'paid');

-- CreateEnum
CREATE TYPE "InterventionKind" AS ENUM ('correction', 'maintenance', 'advice');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('pending', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "RoleKind" AS ENUM ('staff', 'client');

-- CreateEnum
CREATE TYPE "UserState" AS ENUM ('no_access', 'invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "TicketScope" AS ENUM ('company', 'own');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'password_reset', 'first_admin', 'email_change');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed', 'kept');

-- CreateEnum
CREATE TYPE "TicketState" AS ENUM ('open', 'in_progress', 'waiting', 'resolved', 'closed');

-- CreateEnum
CREATE TYPE "TicketPriority" AS ENUM ('low', 'normal', 'high', 'urgent');

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legalName" TEXT,
    "siren" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "addressLine1" TEXT,
    "addressLine2" TEXT,
    "postalCode" TEXT,
    "city" TEXT,
    "countryCode" TEXT NOT NULL DEFAULT 'FR',
    "internalNotes" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contract" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" "ContractKind" NOT NULL,
    "title" TEXT NOT NULL,
    "notes" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "state" "ContractState" NOT NULL DEFAULT 'active',
    "monthlyMinutes" INTEGER NOT NULL DEFAULT 0,
    "carriesOver" BOOLEAN NOT NULL DEFAULT false,
    "unitMinutes" INTEGER NOT NULL DEFAULT 0,
    "overage" "OveragePolicy" NOT NULL DEFAULT 'refused',
    "rateCents" INTEGER NOT NULL DEFAULT 0,
    "priceCents" INTEGER NOT NULL DEFAULT 0,
    "renewedFromId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HourPack" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "contractId" UUID,
    "origin" "HourPackOrigin" NOT NULL DEFAULT 'sold',
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "purchasedOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,
    "unitMinutes" INTEGER NOT NULL DEFAULT 0,
    "overage" "OveragePolicy" NOT NULL DEFAULT 'refused',
    "rateCents" INTEGER NOT NULL DEFAULT 0,
    "priceCents" INTEGER NOT NULL DEFAULT 0,
    "invoiceState" "InvoiceState" NOT NULL DEFAULT 'none',
    "isUsable" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT,
    "grantMonth" DATE,
    "usedMinutes" INTEGER NOT NULL DEFAULT 0,
    "overageMinutes" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HourPack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Intervention" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "ticketId" UUID,
    "contractId" UUID,
    "userId" UUID NOT NULL,
    "kind" "InterventionKind" NOT NULL,
    "summary" TEXT NOT NULL,
    "workedOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "accountedMinutes" INTEGER NOT NULL,
    "overageMinutes" INTEGER NOT NULL DEFAULT 0,
    "unaccountedMinutes" INTEGER NOT NULL DEFAULT 0,
    "isOffered" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Intervention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HourAllocation" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "packId" UUID NOT NULL,
    "interventionId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "isOverage" BOOLEAN NOT NULL DEFAULT false,
    "packMinutes" INTEGER NOT NULL,
    "rateCents" INTEGER NOT NULL,
    "workedOn" DATE NOT NULL,
    "reversesId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HourAllocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClosedMonth" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedById" UUID,

    CONSTRAINT "ClosedMonth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HourWarning" (
    "id" UUID NOT NULL,
    "packId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HourWarning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Timer" (
    "userId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "ticketId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" "DocumentState" NOT NULL DEFAULT 'pending',
    "failure" TEXT,
    "isVisibleToClient" BOOLEAN NOT NULL DEFAULT false,
    "storageKey" TEXT,
    "contentType" TEXT,
    "sizeBytes" INTEGER,
    "sha256" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "kind" "RoleKind" NOT NULL,
    "rank" INTEGER NOT NULL,
    "permissions" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "phone" TEXT,
    "jobTitle" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "roleId" UUID NOT NULL,
    "companyId" UUID,
    "state" "UserState" NOT NULL DEFAULT 'no_access',
    "ticketScope" "TicketScope" NOT NULL DEFAULT 'company',
    "canSeeInvoices" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "lastTotpStep" INTEGER,
    "lastSignInAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "windowStartedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" BIGSERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "audience" JSONB NOT NULL,
    "ticketId" UUID,
    "companyId" UUID,
    "actorId" UUID,
    "requestId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "IdempotentRequest" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "statusCode" INTEGER,
    "responseBody" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentRequest_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "textBody" TEXT NOT NULL,
    "htmlBody" TEXT NOT NULL,
    "inReplyTo" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "recipientId" UUID,
    "companyId" UUID,
    "ticketId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketTheme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketTheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketStep" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "requesterId" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "state" "TicketState" NOT NULL DEFAULT 'open',
    "priority" "TicketPriority" NOT NULL DEFAULT 'normal',
    "themeId" UUID,
    "stepId" UUID,
    "assigneeId" UUID,
    "deadlineOn" DATE,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closureRequestedAt" TIMESTAMPTZ(3),
    "closureRequestedById" UUID,
    "closureComment" TEXT,
    "isAnswerDue" BOOLEAN NOT NULL DEFAULT false,
    "rating" INTEGER,
    "ratingComment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "searchVector" tsvector,

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "authorId" UUID,
    "body" TEXT NOT NULL,
    "isInternal" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "commentId" UUID,
    "uploaderId" UUID,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "isInternal" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Company_name_id_idx" ON "Company"("name", "id");

-- CreateIndex
CREATE INDEX "Company_createdAt_id_idx" ON "Company"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Contract_reference_key" ON "Contract"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Contract_renewedFromId_key" ON "Contract"("renewedFromId");

-- CreateIndex
CREATE INDEX "Contract_companyId_createdAt_id_idx" ON "Contract"("companyId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Contract_createdAt_id_idx" ON "Contract"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Contract_endsOn_id_idx" ON "Contract"("endsOn", "id");

-- CreateIndex
CREATE INDEX "Contract_startsOn_id_idx" ON "Contract"("startsOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HourPack_reference_key" ON "HourPack"("reference");

-- CreateIndex
CREATE INDEX "HourPack_companyId_expiresOn_purchasedOn_idx" ON "HourPack"("companyId", "expiresOn", "purchasedOn");

-- CreateIndex
CREATE INDEX "HourPack_createdAt_id_idx" ON "HourPack"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "HourPack_expiresOn_id_idx" ON "HourPack"("expiresOn", "id");

-- CreateIndex
CREATE INDEX "HourPack_purchasedOn_id_idx" ON "HourPack"("purchasedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HourPack_contractId_grantMonth_key" ON "HourPack"("contractId", "grantMonth");

-- CreateIndex
CREATE INDEX "Intervention_companyId_workedOn_id_idx" ON "Intervention"("companyId", "workedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Intervention_ticketId_workedOn_idx" ON "Intervention"("ticketId", "workedOn");

-- CreateIndex
CREATE INDEX "Intervention_contractId_idx" ON "Intervention"("contractId");

-- CreateIndex
CREATE INDEX "Intervention_userId_workedOn_id_idx" ON "Intervention"("userId", "workedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Intervention_workedOn_id_idx" ON "Intervention"("workedOn" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "HourAllocation_reversesId_key" ON "HourAllocation"("reversesId");

-- CreateIndex
CREATE INDEX "HourAllocation_packId_idx" ON "HourAllocation"("packId");

-- CreateIndex
CREATE INDEX "HourAllocation_interventionId_idx" ON "HourAllocation"("interventionId");

-- CreateIndex
CREATE INDEX "HourAllocation_companyId_workedOn_idx" ON "HourAllocation"("companyId", "workedOn");

-- CreateIndex
CREATE INDEX "HourAllocation_createdById_idx" ON "HourAllocation"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "ClosedMonth_month_key" ON "ClosedMonth"("month");

-- CreateIndex
CREATE INDEX "ClosedMonth_closedById_idx" ON "ClosedMonth"("closedById");

-- CreateIndex
CREATE INDEX "HourWarning_packId_kind_idx" ON "HourWarning"("packId", "kind");

-- CreateIndex
CREATE INDEX "Timer_companyId_idx" ON "Timer"("companyId");

-- CreateIndex
CREATE INDEX "Timer_ticketId_idx" ON "Timer"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_storageKey_key" ON "Document"("storageKey");

-- CreateIndex
CREATE INDEX "Document_companyId_createdAt_id_idx" ON "Document"("companyId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Document_createdById_idx" ON "Document"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Role_key_key" ON "Role"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Role_name_key" ON "Role"("name");

-- CreateIndex
CREATE INDEX "Role_createdAt_id_idx" ON "Role"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_roleId_idx" ON "User"("roleId");

-- CreateIndex
CREATE INDEX "User_companyId_idx" ON "User"("companyId");

-- CreateIndex
CREATE INDEX "User_lastName_id_idx" ON "User"("lastName", "id");

-- CreateIndex
CREATE INDEX "User_createdAt_id_idx" ON "User"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Session_userId_endedAt_idx" ON "Session"("userId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RefreshToken_tokenHash_key" ON "RefreshToken"("tokenHash");

-- CreateIndex
CREATE INDEX "RefreshToken_sessionId_idx" ON "RefreshToken"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_purpose_idx" ON "OneTimeLink"("userId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_userId_codeHash_key" ON "RecoveryCode"("userId", "codeHash");

-- CreateIndex
CREATE INDEX "Change_entity_entityId_seq_idx" ON "Change"("entity", "entityId", "seq");

-- CreateIndex
CREATE INDEX "Change_ticketId_seq_idx" ON "Change"("ticketId", "seq");

-- CreateIndex
CREATE INDEX "Change_companyId_seq_idx" ON "Change"("companyId", "seq");

-- CreateIndex
CREATE INDEX "Change_actorId_idx" ON "Change"("actorId");

-- CreateIndex
CREATE INDEX "IdempotentRequest_createdAt_idx" ON "IdempotentRequest"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_dedupeKey_key" ON "MailMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "MailMessage_state_nextAttemptAt_idx" ON "MailMessage"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "MailMessage_createdAt_id_idx" ON "MailMessage"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "MailMessage_recipientId_idx" ON "MailMessage"("recipientId");

-- CreateIndex
CREATE INDEX "MailMessage_companyId_idx" ON "MailMessage"("companyId");

-- CreateIndex
CREATE INDEX "MailMessage_ticketId_idx" ON "MailMessage"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "TicketTheme_name_key" ON "TicketTheme"("name");

-- CreateIndex
CREATE INDEX "TicketTheme_position_id_idx" ON "TicketTheme"("position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TicketStep_name_key" ON "TicketStep"("name");

-- CreateIndex
CREATE INDEX "TicketStep_position_id_idx" ON "TicketStep"("position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_reference_key" ON "Ticket"("reference");

-- CreateIndex
CREATE INDEX "Ticket_openedAt_id_idx" ON "Ticket"("openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_companyId_openedAt_id_idx" ON "Ticket"("companyId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_state_openedAt_id_idx" ON "Ticket"("state", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_assigneeId_openedAt_id_idx" ON "Ticket"("assigneeId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_requesterId_openedAt_id_idx" ON "Ticket"("requesterId", "openedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_themeId_idx" ON "Ticket"("themeId");

-- CreateIndex
CREATE INDEX "Ticket_stepId_idx" ON "Ticket"("stepId");

-- CreateIndex
CREATE INDEX "Ticket_closureRequestedById_idx" ON "Ticket"("closureRequestedById");

-- CreateIndex
CREATE INDEX "Ticket_lastActivityAt_id_idx" ON "Ticket"("lastActivityAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_searchVector_idx" ON "Ticket" USING GIN ("searchVector");

-- CreateIndex
CREATE INDEX "Comment_ticketId_createdAt_id_idx" ON "Comment"("ticketId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_companyId_idx" ON "Comment"("companyId");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storageKey_key" ON "Attachment"("storageKey");

-- CreateIndex
CREATE INDEX "Attachment_ticketId_createdAt_id_idx" ON "Attachment"("ticketId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Attachment_companyId_idx" ON "Attachment"("companyId");

-- CreateIndex
CREATE INDEX "Attachment_commentId_idx" ON "Attachment"("commentId");

-- CreateIndex
CREATE INDEX "Attachment_uploaderId_idx" ON "Attachment"("uploaderId");

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_renewedFromId_fkey" FOREIGN KEY ("renewedFromId") REFERENCES "Contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_packId_fkey" FOREIGN KEY ("packId") REFERENCES "HourPack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_interventionId_fkey" FOREIGN KEY ("interventionId") REFERENCES "Intervention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "HourAllocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedMonth" ADD CONSTRAINT "ClosedMonth_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HourWarning" ADD CONSTRAINT "HourWarning_packId_fkey" FOREIGN KEY ("packId") REFERENCES "HourPack"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_requesterId_fkey" FOREIGN KEY ("requesterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_closureRequestedById_fkey" FOREIGN KEY ("closureRequestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "TicketTheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "TicketStep"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- Words are found without their accents and by their beginning: "impaye" finds "Impayée".
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION guichet (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION guichet
  ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, simple;

CREATE FUNCTION ticket_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" :=
    setweight(to_tsvector('guichet', NEW.reference), 'A') ||
    setweight(to_tsvector('guichet', NEW.title), 'A') ||
    setweight(to_tsvector('guichet', left(NEW.description, 10000)), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER ticket_search_vector BEFORE INSERT OR UPDATE OF reference, title, description ON "Ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_vector();

-- AG-05: a pack is never drawn below nothing, whatever runs at the same moment.
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_minutes_check" CHECK (minutes > 0);
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_used_check" CHECK ("usedMinutes" BETWEEN 0 AND minutes);
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_overage_check" CHECK ("overageMinutes" >= 0);
ALTER TABLE "HourPack" ADD CONSTRAINT "HourPack_dates_check" CHECK ("expiresOn" >= "purchasedOn");
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_dates_check" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_minutes_check" CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE "Intervention" ADD CONSTRAINT "Intervention_accounted_check" CHECK ("accountedMinutes" >= 0);
ALTER TABLE "HourAllocation" ADD CONSTRAINT "HourAllocation_minutes_check" CHECK (minutes <> 0);

-- AG-21: few tickets wait for a closure or have a deadline; lists of those alone never read the others.
CREATE INDEX "Ticket_answerDue_idx" ON "Ticket" ("openedAt" DESC, id DESC) WHERE "isAnswerDue";
CREATE INDEX "Ticket_closureRequested_idx" ON "Ticket" ("openedAt" DESC, id DESC) WHERE "closureRequestedAt" IS NOT NULL;
-- Partial in name only: Prisma cannot say the operator class, and leaves partial indexes alone.
CREATE INDEX "Ticket_reference_prefix_idx" ON "Ticket" (reference text_pattern_ops) WHERE reference IS NOT NULL;
CREATE INDEX "Ticket_deadline_idx" ON "Ticket" ("deadlineOn") WHERE "deadlineOn" IS NOT NULL;

-- AG-09: what no pack accounts for is looked up at each balance.
CREATE INDEX "Intervention_unaccounted_idx" ON "Intervention" ("companyId") WHERE "unaccountedMinutes" > 0 AND "deletedAt" IS NULL;

-- AG-07: one warning of a kind at a time.
CREATE UNIQUE INDEX "HourWarning_open_key" ON "HourWarning" ("packId", kind) WHERE "endedAt" IS NULL;

-- Ledgers are append-only: a correction is the opposite entry.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER hour_allocation_append_only BEFORE UPDATE OF minutes, "packId", "interventionId", "isOverage", "packMinutes", "rateCents", "workedOn"
  OR DELETE ON "HourAllocation" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER change_append_only BEFORE UPDATE OF seq, entity, "entityId", action, before, after, at OR DELETE ON "Change"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- The ready-made roles. [FR-09, FR-10]
INSERT INTO "Role" (id, key, name, kind, rank, permissions, "createdAt", "updatedAt") VALUES
  ('019a0000-0000-7000-8000-000000000001', 'superadmin', 'Superadministrateur', 'staff', 100, ARRAY['companies.read', 'companies.write', 'companies.delete', 'users.read', 'users.write', 'users.delete', 'roles.read', 'roles.write', 'contracts.read', 'contracts.write', 'contracts.delete', 'hours.read', 'hours.closeMonth', 'interventions.read', 'interventions.write', 'interventions.writeAny', 'tickets.read', 'tickets.create', 'tickets.update', 'tickets.assign', 'tickets.changeState', 'tickets.requestClosure', 'tickets.decideClosure', 'tickets.comment', 'tickets.writeNotes', 'references.write', 'documents.read', 'recaps.create', 'dashboard.read', 'settings.read', 'settings.write', 'mails.read'], now(), now()),
  ('019a0000-0000-7000-8000-000000000002', 'manager', 'Gestionnaire', 'staff', 80, ARRAY['companies.read', 'users.read', 'contracts.read', 'hours.read', 'interventions.read', 'interventions.write', 'tickets.read', 'tickets.create', 'tickets.update', 'tickets.assign', 'tickets.changeState', 'tickets.decideClosure', 'tickets.comment', 'tickets.writeNotes', 'documents.read', 'dashboard.read', 'companies.write', 'users.write', 'roles.read', 'contracts.write', 'interventions.writeAny', 'references.write', 'recaps.create', 'mails.read', 'settings.read', 'companies.delete', 'users.delete', 'contracts.delete', 'hours.closeMonth', 'settings.write'], now(), now()),
  ('019a0000-0000-7000-8000-000000000003', 'administrator', 'Administrateur', 'staff', 60, ARRAY['companies.read', 'users.read', 'contracts.read', 'hours.read', 'interventions.read', 'interventions.write', 'tickets.read', 'tickets.create', 'tickets.update', 'tickets.assign', 'tickets.changeState', 'tickets.decideClosure', 'tickets.comment', 'tickets.writeNotes', 'documents.read', 'dashboard.read', 'companies.write', 'users.write', 'roles.read', 'contracts.write', 'interventions.writeAny', 'references.write', 'recaps.create', 'mails.read', 'settings.read'], now(), now()),
  ('019a0000-0000-7000-8000-000000000004', 'technician', 'Technicien', 'staff', 40, ARRAY['companies.read', 'users.read', 'contracts.read', 'hours.read', 'interventions.read', 'interventions.write', 'tickets.read', 'tickets.create', 'tickets.update', 'tickets.assign', 'tickets.changeState', 'tickets.decideClosure', 'tickets.comment', 'tickets.writeNotes', 'documents.read', 'dashboard.read'], now(), now()),
  ('019a0000-0000-7000-8000-000000000005', 'client', 'Client', 'client', 10, ARRAY['companies.read', 'contracts.read', 'hours.read', 'interventions.read', 'tickets.read', 'tickets.create', 'tickets.update', 'tickets.requestClosure', 'tickets.comment', 'documents.read'], now(), now());

-- AG-20: lists that the business edits and orders, begun for it.
INSERT INTO "TicketTheme" (id, name, position, "updatedAt") VALUES
  ('019a0000-0000-7000-8000-000000000101', 'Anomalie', 10, now()),
  ('019a0000-0000-7000-8000-000000000102', 'Évolution', 20, now()),
  ('019a0000-0000-7000-8000-000000000103', 'Question', 30, now()),
  ('019a0000-0000-7000-8000-000000000104', 'Hébergement', 40, now());
INSERT INTO "TicketStep" (id, name, position, "updatedAt") VALUES
  ('019a0000-0000-7000-8000-000000000201', 'Qualification', 10, now()),
  ('019a0000-0000-7000-8000-000000000202', 'Développement', 20, now()),
  ('019a0000-0000-7000-8000-000000000203', 'Recette', 30, now());
