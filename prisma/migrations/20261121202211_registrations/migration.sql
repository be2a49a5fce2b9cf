-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('confirming', 'waiting', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "companyName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'confirming',
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Registration_tokenHash_key" ON "Registration"("tokenHash");

-- CreateIndex
CREATE INDEX "Registration_createdAt_id_idx" ON "Registration"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Registration_email_idx" ON "Registration"("email");

-- CreateIndex
CREATE INDEX "Registration_decidedById_idx" ON "Registration"("decidedById");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- WS-02: one request at a time waits for an address.
CREATE UNIQUE INDEX "Registration_email_waiting" ON "Registration"("email") WHERE "state" = 'waiting';
