-- CreateTable
CREATE TABLE "TicketView" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "columns" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TicketView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketViewOrder" (
    "userId" UUID NOT NULL,
    "keys" TEXT[],
    "defaultKey" TEXT,

    CONSTRAINT "TicketViewOrder_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "TicketView_createdAt_id_idx" ON "TicketView"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TicketView_ownerId_name_key" ON "TicketView"("ownerId", "name");

-- AddForeignKey
ALTER TABLE "TicketView" ADD CONSTRAINT "TicketView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketViewOrder" ADD CONSTRAINT "TicketViewOrder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A shared view is nobody's: its name is one of a kind among everybody's.
CREATE UNIQUE INDEX "TicketView_shared_name_key" ON "TicketView" (name) WHERE "ownerId" IS NULL;

-- Whoever of the staff reads tickets keeps views; those who run the lists of the business share them. [AG-21]
UPDATE "Role" SET permissions = permissions || ARRAY['tickets.keepViews']
  WHERE kind = 'staff' AND 'tickets.read' = ANY(permissions) AND NOT 'tickets.keepViews' = ANY(permissions);
UPDATE "Role" SET permissions = permissions || ARRAY['tickets.shareViews']
  WHERE kind = 'staff' AND 'references.write' = ANY(permissions) AND NOT 'tickets.shareViews' = ANY(permissions);
