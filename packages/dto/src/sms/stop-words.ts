/** Words by which the owner of a number wants nothing more, in the languages that our clients write; without accents, in capitals. */
const STOP = new Set([
  'STOP',
  'STOPALL',
  'STOPSMS',
  'ARRET',
  'ARRETER',
  'ARRETEZ',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'DESABONNER',
]);
/** Words by which they want messages again. */
const START = new Set(['START', 'UNSTOP', 'REPRISE', 'REPRENDRE']);
/** Said along with a stop word, they change nothing: `STOP SMS`, `Stop, merci`. */
const POLITE = new Set(['SMS', 'MERCI', 'SVP', 'PLEASE', 'THANKS', 'THANK', 'YOU']);

/** What an SMS asks for, if it is nothing but that: accents, case and punctuation don't matter. [WS-15] */
export function readStopWord(text: string): 'stop' | 'start' | null {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !POLITE.has(word));
  const [word = '', ...more] = words;
  if (more.length > 0) return null;
  if (STOP.has(word)) return 'stop';
  return START.has(word) ? 'start' : null;
}
