import { type AcceptedEnding, acceptedEnding } from '@guichet/dto/tickets/accepted-files';

/** A kind of file that may be attached: what its name ends with, and what its content must then be. [AG-31] */
export interface FileKind {
  contentType: string;
  /** What its first bytes say; text has none, and is read. */
  detected: readonly string[] | 'text';
}

const office = (subtype: string): FileKind => {
  const contentType = `application/vnd.openxmlformats-officedocument.${subtype}`;
  return { contentType, detected: [contentType] };
};
const openDocument = (subtype: string): FileKind => {
  const contentType = `application/vnd.oasis.opendocument.${subtype}`;
  return { contentType, detected: [contentType] };
};
/** Documents of the old office suites share one container. */
const oldOffice = (contentType: string): FileKind => ({ contentType, detected: ['application/x-cfb'] });
const bytes = (contentType: string): FileKind => ({ contentType, detected: [contentType] });
const text = (contentType: string): FileKind => ({ contentType, detected: 'text' });

const KINDS: Readonly<Record<AcceptedEnding, FileKind>> = {
  png: { contentType: 'image/png', detected: ['image/png', 'image/apng'] },
  jpg: bytes('image/jpeg'),
  jpeg: bytes('image/jpeg'),
  gif: bytes('image/gif'),
  webp: bytes('image/webp'),
  pdf: bytes('application/pdf'),
  mp4: bytes('video/mp4'),
  zip: bytes('application/zip'),
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  doc: oldOffice('application/msword'),
  xls: oldOffice('application/vnd.ms-excel'),
  ppt: oldOffice('application/vnd.ms-powerpoint'),
  txt: text('text/plain'),
  log: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  json: text('application/json'),
};

/** The kind that a name claims, or `undefined` when files that end so are refused. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = acceptedEnding(name);
  return ending ? KINDS[ending] : undefined;
}

const MAX_NAME = 200;

/**
 * A name as it can be shown and given back: without folders, without characters that control, hide or turn the text around, at
 * most 200 characters with its ending kept.
 */
export function safeFileName(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (shown.length <= MAX_NAME) return shown || 'fichier';
  const ending = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? '';
  return `${shown
    .slice(0, MAX_NAME - ending.length)
    .toWellFormed()
    .replaceAll('\ufffd', '')}${ending}`;
}
