import type { Language } from '@guichet/dto/core/scalars';

/** Every word that the paper adds to what was signed. */
const fr = {
  title: 'Procès-verbal de réception',
  client: 'Maître d’ouvrage',
  site: 'Chantier',
  heldOn: 'Réception du',
  place: 'Lieu',
  outcomeLabel: 'Décision',
  outcome: {
    without_reserves: 'Les travaux sont reçus sans réserve.',
    with_reserves: 'Les travaux sont reçus avec les réserves ci-dessous.',
    refused: 'La réception des travaux est refusée.',
  },
  remarks: 'Observations',
  reserves: 'Réserves',
  number: 'N°',
  what: 'À reprendre',
  where: 'Lieu',
  due: 'Pour le',
  state: 'État',
  states: { open: 'à lever', lifted: 'levée, à accepter', accepted: 'acceptée' },
  continued: '(suite)',
  signatures: 'Signatures',
  sides: { business: 'Pour l’entreprise', client: 'Pour le maître d’ouvrage' },
  signedAt: (at: string) => `Signé le ${at}`,
  typed: 'Nom saisi au clavier, valant signature',
  signedOn: (name: string) => `sur l’écran de ${name}`,
  seal: 'Scellé',
  sealedAt: (at: string) => `Scellé le ${at}`,
  hash: 'Empreinte SHA-256 du contenu et des signatures :',
  page: (page: number, total: number) => `page ${page} / ${total}`,
};

export type AcceptanceWords = typeof fr;

const en: AcceptanceWords = {
  title: 'Acceptance report',
  client: 'Client',
  site: 'Worksite',
  heldOn: 'Acceptance of',
  place: 'Place',
  outcomeLabel: 'Decision',
  outcome: {
    without_reserves: 'The work is accepted without reserves.',
    with_reserves: 'The work is accepted with the reserves below.',
    refused: 'The acceptance of the work is refused.',
  },
  remarks: 'Remarks',
  reserves: 'Reserves',
  number: 'No.',
  what: 'To be put right',
  where: 'Place',
  due: 'By',
  state: 'State',
  states: { open: 'open', lifted: 'lifted, to be accepted', accepted: 'accepted' },
  continued: '(cont.)',
  signatures: 'Signatures',
  sides: { business: 'For the business', client: 'For the client' },
  signedAt: (at) => `Signed on ${at}`,
  typed: 'Typed name, standing for a signature',
  signedOn: (name) => `on the screen of ${name}`,
  seal: 'Sealed',
  sealedAt: (at) => `Sealed on ${at}`,
  hash: 'SHA-256 of the content and the signatures:',
  page: (page, total) => `page ${page} / ${total}`,
};

export const acceptanceWords: Record<Language, AcceptanceWords> = { fr, en };
