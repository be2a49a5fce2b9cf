-- What Prisma's schema language cannot say.

-- AG-24: few tickets are not closed, and the figures of a period need only the minutes: both are counted without reading a row.
CREATE INDEX "Ticket_unclosed_idx" ON "Ticket" (state, priority) INCLUDE ("assigneeId", "deadlineOn", "closureRequestedAt")
  WHERE state <> 'closed';
CREATE INDEX "Intervention_accounted_idx" ON "Intervention" ("workedOn") INCLUDE ("accountedMinutes") WHERE "deletedAt" IS NULL;
