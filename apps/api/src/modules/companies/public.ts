export { addCompany, createCompany, lockCompany, type StoredCompany, writeCompany } from './company-commands.ts';
