import type { SheetPrint } from './sheet-print.ts';

/** Every word that the print of a sheet adds to what was written. */
const fr = {
  kind: 'Fiche d’avancement',
  client: 'Client',
  madeOn: (on: string) => `Établie le ${on}`,
  page: (page: number, total: number) => `page ${page} / ${total}`,
  site: 'Chantier',
  start: 'Début',
  plannedEnd: 'Fin prévue',
  finished: 'Terminé le',
  lead: 'Responsable',
  empty: 'Rien n’a encore été publié.',
  by: (name: string | null) => name ?? 'Auteur inconnu',
  marksFinished: 'Travaux terminés',
  cancelled: (at: string, by: string | null) => `Annulé le ${at}${by ? ` par ${by}` : ''}`,
  reason: (reason: string) => `Motif : ${reason}`,
  comments: (count: number) => (count > 1 ? `${count} commentaires` : `${count} commentaire`),
  waiting: (name: string) => `Photo en préparation : ${name}`,
  missing: (name: string) => `Photo indisponible : ${name}`,
  pictogram: '(pictogramme)',
};

export type SheetWords = typeof fr;

const en: SheetWords = {
  kind: 'Progress sheet',
  client: 'Client',
  madeOn: (on) => `Issued on ${on}`,
  page: (page, total) => `page ${page} / ${total}`,
  site: 'Site',
  start: 'Start',
  plannedEnd: 'Planned end',
  finished: 'Finished on',
  lead: 'In charge',
  empty: 'Nothing has been published yet.',
  by: (name) => name ?? 'Unknown author',
  marksFinished: 'Work finished',
  cancelled: (at, by) => `Cancelled on ${at}${by ? ` by ${by}` : ''}`,
  reason: (reason) => `Reason: ${reason}`,
  comments: (count) => (count === 1 ? `${count} comment` : `${count} comments`),
  waiting: (name) => `Photo being prepared: ${name}`,
  missing: (name) => `Photo not available: ${name}`,
  pictogram: '(pictogram)',
};

export const sheetWords: Record<SheetPrint['language'], SheetWords> = { fr, en };
