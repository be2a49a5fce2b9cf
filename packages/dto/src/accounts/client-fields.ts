import * as z from 'zod';
import type { Settings } from '../settings/settings.ts';

/** What a client may do with a field: nothing at all, read it, change it, or ask that it be changed. [WS-01] */
export const fieldModes = ['hidden', 'shown', 'editable', 'approval'] as const;
export type FieldMode = (typeof fieldModes)[number];

/** Fields of a company that the business decides about. Its internal notes are never a client's. [WS-01] */
export const companyFields = [
  'name',
  'legalName',
  'siren',
  'vatNumber',
  'email',
  'phone',
  'website',
  'addressLine1',
  'addressLine2',
  'postalCode',
  'city',
  'countryCode',
] as const;
export type CompanyField = (typeof companyFields)[number];

/** Fields of a contact that the business decides about. [WS-01] */
export const contactFields = ['firstName', 'lastName', 'jobTitle', 'email', 'phone', 'mobile'] as const;
export type ContactField = (typeof contactFields)[number];

export const changeSubject = z.enum(['company', 'contact']);
export type ChangeSubject = z.infer<typeof changeSubject>;

export type FieldOf<Subject extends ChangeSubject> = Subject extends 'company' ? CompanyField : ContactField;

/** The fields of each subject, in the order in which they show. */
export const fieldsOf: { readonly [S in ChangeSubject]: readonly FieldOf<S>[] } = {
  company: companyFields,
  contact: contactFields,
};

/** The setting that decides about a field. */
export type FieldSetting =
  | `clientAccounts.company${Capitalize<CompanyField>}`
  | `clientAccounts.contact${Capitalize<ContactField>}`;

/** The setting that decides about a field: `clientAccounts.companyPhone`. */
export function settingOfField<S extends ChangeSubject>(subject: S, field: FieldOf<S>): FieldSetting {
  return `clientAccounts.${subject}${field.charAt(0).toUpperCase()}${field.slice(1)}` as FieldSetting;
}

/** What a client may do with a field today. */
export function fieldMode<S extends ChangeSubject>(settings: Settings, subject: S, field: FieldOf<S>): FieldMode {
  return settings[settingOfField(subject, field)];
}

/** The fields that no client sees. */
export function hiddenFields<S extends ChangeSubject>(settings: Settings, subject: S): ReadonlySet<FieldOf<S>> {
  return new Set(fieldsOf[subject].filter((field) => fieldMode(settings, subject, field) === 'hidden'));
}
