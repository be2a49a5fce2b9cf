import type { Language } from '../core/scalars.ts';

/** The kinds of documents in words, for both interfaces: those that staff deposit, and those that are made here. [WS-03] */
export const documentKindWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    recap: 'Récapitulatif',
    sheet_print: 'Fiche d’avancement',
    acceptance_report: 'Procès-verbal de réception',
    contract: 'Contrat',
    invoice: 'Facture',
    plan: 'Plan',
    certificate: 'Attestation',
    other: 'Autre',
  },
  en: {
    recap: 'Recap',
    sheet_print: 'Progress sheet',
    acceptance_report: 'Acceptance report',
    contract: 'Contract',
    invoice: 'Invoice',
    plan: 'Plan',
    certificate: 'Certificate',
    other: 'Other',
  },
};
