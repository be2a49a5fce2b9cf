export { erasureDigest } from './check.sql.ts';
export { checkAuditLog } from './check-audit-log.ts';
export { sealChanges } from './seal-changes.ts';
export { type SealMark, walkSeals } from './walk-seals.ts';
