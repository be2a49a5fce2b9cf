/**
 * Parts the words that somebody wrote from the earlier mails that their program put under them. Answers written between quoted lines stay
 * where they are. Where nothing new would be left, as in a mail passed on without a word, nothing is parted. [AG-17]
 */
export function splitQuotation(text: string): { words: string; quotation: string | null } {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const cut = Math.min(...CUTS.map((find) => find(lines)).filter((line) => line !== -1), lines.length);
  const [words, quotation] = [lines.slice(0, cut), lines.slice(cut)].map((part) => part.join('\n').trim());
  if (!words || !quotation) return { words: text.trim(), quotation: null };
  return { words, quotation };
}

/** How an earlier mail is announced: `Le lun. 3 mars 2026 à 10:00, Zoé <…> a écrit :`. Programs break it over up to three lines. */
const ATTRIBUTION =
  /^(?:Le\s.{4,300}\sa\s+écrit\s*:|On\s.{4,300}\swrote\s*:|(?:Am|El|Il)\s.{4,300}\s(?:schrieb|escribió|ha scritto).{0,200}:)$/su;
/** `-----Message d’origine-----`, `-------- Original Message --------`. */
const DIVIDER =
  /^[-_\s]{2,}\s*(?:Message d['’]origine|Message original|Message transféré|Original Message|Forwarded message)\s*[-_\s]{2,}$/iu;
const FROM_LINE = /^[*_]{0,2}(?:De|From|Von)[*_]{0,2}\s*:\s*\S/u;
const OTHER_LINE = /^[*_]{0,2}(?:Envoyé|Date|Sent|À|A|To|Objet|Subject|Cc|Gesendet|An|Betreff)[*_]{0,2}\s*:/u;
const RULE = /^_{10,}$/u;

const CUTS: readonly ((lines: readonly string[]) => number)[] = [
  announcedQuotation,
  (lines) => lines.findIndex((line) => DIVIDER.test(line.trim())),
  headerBlock,
  trailingQuotation,
  (lines) => lines.findIndex((line) => line === '-- ' || line === '--'),
];

/** Under an attribution everything is quoted, unless answers stand between quoted lines. */
function announcedQuotation(lines: readonly string[]): number {
  for (let index = 0; index < lines.length; index += 1) {
    const length = attributionLength(lines, index);
    if (length === 0) continue;
    const below = lines.slice(index + length).filter((line) => line.trim() !== '');
    const isQuotedByMarks = below.some(isMarked);
    if (!isQuotedByMarks || below.every(isMarked)) return index;
  }
  return -1;
}

function attributionLength(lines: readonly string[], index: number): number {
  for (const length of [1, 2, 3]) {
    const joined = lines
      .slice(index, index + length)
      .join(' ')
      .trim();
    if (ATTRIBUTION.test(joined)) return length;
  }
  return 0;
}

/** What Outlook puts above: `De :`, `Envoyé :`, `À :`, `Objet :`, with or without a rule over it. */
function headerBlock(lines: readonly string[]): number {
  const index = lines.findIndex((line, at) => {
    const next = lines.slice(at + 1, at + 6).filter((other) => OTHER_LINE.test(other.trim()));
    return FROM_LINE.test(line.trim()) && next.length >= 2;
  });
  if (index < 1) return index;
  const above = lines.slice(0, index).findLastIndex((line) => line.trim() !== '');
  return above >= 0 && RULE.test(lines[above]?.trim() ?? '') ? above : index;
}

/** Marked lines at the very end, without an attribution. */
function trailingQuotation(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !isMarked(line) && line.trim() !== '');
  const first = lines.findIndex((line, at) => at > last && isMarked(line));
  return first;
}

const isMarked = (line: string): boolean => line.trimStart().startsWith('>');
