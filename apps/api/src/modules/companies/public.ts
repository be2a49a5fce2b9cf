export { addCompany } from './company-commands.ts';
