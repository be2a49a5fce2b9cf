import type { Language } from '../core/scalars.ts';
import type { CompanyField, ContactField } from './client-fields.ts';

/** The names of the fields of an account, the same in the pages and in the mails. [WS-01] */
export const clientFieldWords = {
  fr: {
    company: {
      name: 'Nom',
      legalName: 'Raison sociale',
      siren: 'SIREN',
      vatNumber: 'Numéro de TVA',
      email: 'Adresse mail',
      phone: 'Téléphone',
      website: 'Site internet',
      addressLine1: 'Adresse',
      addressLine2: 'Complément d’adresse',
      postalCode: 'Code postal',
      city: 'Ville',
      countryCode: 'Pays',
    },
    contact: {
      firstName: 'Prénom',
      lastName: 'Nom',
      jobTitle: 'Fonction',
      email: 'Adresse mail',
      phone: 'Téléphone',
      mobile: 'Téléphone mobile',
    },
  },
  en: {
    company: {
      name: 'Name',
      legalName: 'Legal name',
      siren: 'SIREN',
      vatNumber: 'VAT number',
      email: 'Email address',
      phone: 'Phone',
      website: 'Website',
      addressLine1: 'Address',
      addressLine2: 'Address, continued',
      postalCode: 'Postcode',
      city: 'City',
      countryCode: 'Country',
    },
    contact: {
      firstName: 'First name',
      lastName: 'Last name',
      jobTitle: 'Job title',
      email: 'Email address',
      phone: 'Phone',
      mobile: 'Mobile phone',
    },
  },
} as const satisfies Record<Language, { company: Record<CompanyField, string>; contact: Record<ContactField, string> }>;
