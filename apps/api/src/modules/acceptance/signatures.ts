import type { SigningSide, Strokes } from '@guichet/dto/acceptance/acceptance-report';
import type { SealedSignature } from './seal.ts';

export const signatureSelect = { side: true, signerName: true, strokes: true, userId: true, signedAt: true } as const;

/** A signature as it is stored. */
export interface StoredSignature {
  side: SigningSide;
  signerName: string;
  strokes: unknown;
  userId: string | null;
  signedAt: Date;
}

/** The signatures of a report, as its seal holds them. */
export const asSealed = (signed: readonly StoredSignature[]): SealedSignature[] =>
  signed.map(({ side, signerName, strokes, userId, signedAt }) => ({
    side,
    signerName,
    strokes: strokes as Strokes | null,
    userId,
    signedAt: signedAt.toISOString(),
  }));

/** On whose screen it was signed, in words. */
export const nameOf = (person: { firstName: string; lastName: string } | null): string | null =>
  person && `${person.firstName} ${person.lastName}`;
