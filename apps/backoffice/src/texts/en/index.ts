import { clientFieldWords } from '@guichet/dto/accounts/client-field-words';
import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { fr } from '../fr/index.ts';
import { answerTemplates } from './answer-templates.ts';
import { apiKeys } from './api-keys.ts';
import { clientChanges } from './client-changes.ts';
import { closedMonths } from './closed-months.ts';
import { companies } from './companies.ts';
import { contracts } from './contracts.ts';
import { dashboard } from './dashboard.ts';
import { documents } from './documents.ts';
import { enumerations } from './enumerations.ts';
import { hours } from './hours.ts';
import { intake } from './intake.ts';
import { interventions } from './interventions.ts';
import { layout } from './layout.ts';
import { mails } from './mails.ts';
import { notAccounted } from './not-accounted.ts';
import { packs } from './packs.ts';
import { projects } from './projects.ts';
import { recaps } from './recaps.ts';
import { references } from './references.ts';
import { registrations } from './registrations.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { sms } from './sms.ts';
import { tickets } from './tickets.ts';
import { users } from './users.ts';
import { webhooks } from './webhooks.ts';

export const en: SameKeys<typeof fr> = {
  answerTemplates,
  apiKeys,
  clientFields: clientFieldWords.en,
  clientChanges,
  closedMonths,
  companies,
  contracts,
  dashboard,
  documents,
  enumerations,
  hours,
  intake,
  interventions,
  layout,
  mails,
  notAccounted,
  packs,
  projects,
  recaps,
  references,
  registrations,
  roles,
  settings,
  sms,
  tickets,
  users,
  webhooks,
};
