import { createHash } from 'node:crypto';
import type { AcceptanceContent, SigningSide, Strokes } from '@guichet/dto/acceptance/acceptance-report';

/** A signature as it is sealed. */
export interface SealedSignature {
  side: SigningSide;
  signerName: string;
  strokes: Strokes | null;
  userId: string | null;
  /** ISO, UTC. */
  signedAt: string;
}

/** All that the seal holds together. */
export interface Sealed {
  content: AcceptanceContent;
  signatures: readonly SealedSignature[];
  /** ISO, UTC. */
  sealedAt: string;
}

/**
 * The seal of a report: what was said, by whom it was signed and when, as one number that no change of any of it keeps. [WS-20]
 * @returns SHA-256 of the canonical JSON, in hexadecimal.
 */
export function sealOf({ content, signatures, sealedAt }: Sealed): string {
  const bySide = signatures.toSorted((one, other) => one.side.localeCompare(other.side, 'en'));
  return createHash('sha256')
    .update(canonicalJson({ content, signatures: bySide, sealedAt }))
    .digest('hex');
}

/**
 * The one JSON text of a value, whatever the order of its keys: they are sorted, and nothing stands between them (RFC 8785 for the texts,
 * whole numbers and empty values that a report holds).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`;
}
