-- What Prisma's schema language cannot say.

-- AG-06: the figures of a statement are those of all the work of a company, and its page begins anywhere in it: both are read from
-- the index alone.
CREATE INDEX "Intervention_figures_idx" ON "Intervention" ("companyId", "workedOn", id)
  INCLUDE (minutes, "accountedMinutes", "unaccountedMinutes") WHERE "deletedAt" IS NULL;
