export { addCompany, lockCompany, type StoredCompany, writeCompany } from './company-commands.ts';
