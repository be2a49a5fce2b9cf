import type { Sizes } from '../data/fill.sql.ts';
import { anyOf, idOf } from '../data/ids.ts';
import type { Request } from '../load/connection.ts';
import type { Screen } from './screens.ts';

type Ask = (path: string) => Request;

const SECONDS = 2;

/** The screens that read much of what there is. */
export function largeScreens(sizes: Sizes, read: Ask, bare: Ask): Screen[] {
  const [today, month, lastMonth] = [dayOf(0), `${dayOf(0).slice(0, 8)}01`, dayOf(-31)];
  const company = () => idOf('company', anyOf(sizes.companies));
  const period = statementPeriod(sizes);
  return [
    {
      title: 'Search over everything, words that are written',
      ...sameFor(
        (q) => `/search?q=${encodeURIComponent(q)}`,
        () => writtenWords(sizes),
        read,
        bare,
      ),
      rateTarget: 0.9,
      seconds: SECONDS,
    },
    {
      title: 'Dashboard',
      product: () => read(`/dashboard?from=${month}&to=${today}`),
      bare: () => bare(`/dashboard?today=${today}&from=${month}&to=${today}&last=${lastMonth}`),
      rateTarget: 0.5,
      seconds: SECONDS,
    },
    {
      title: 'Counters of the ready-made views',
      product: () => read('/ticket-views'),
      bare: () => bare(`/counters?user=${idOf('staff', 1)}`),
      rateTarget: 0.5,
      seconds: SECONDS,
    },
    {
      title: 'Statement of 5,000 interventions',
      product: () => read(`/companies/${company()}/hour-statement?${period}`),
      bare: () => bare(`/companies/${company()}/statement?${period}`),
      rateTarget: 0.5,
      seconds: SECONDS,
    },
  ];
}

/**
 * Both servers are asked the same, in the same order: what is searched for costs from half a millisecond to ten, so that two draws of a
 * few hundred words differ by more than the servers do.
 */
function sameFor<Asked>(path: (asked: Asked) => string, draw: () => Asked, read: Ask, bare: Ask) {
  const asked: string[] = [];
  const from = (ask: Ask) => {
    let turn = 0;
    return () => {
      const nth = asked[turn] ?? path(draw());
      asked[turn] = nth;
      turn += 1;
      return ask(nth);
    };
  };
  return { product: from(read), bare: from(bare) };
}

const WORDS = ['imprimante', 'facture', 'messagerie', 'sauvegarde', 'certificat', 'boutique', 'formulaire', 'serveur'];

/** Common words, a rare one, a company, a person: what is typed into the box, and found as it is typed. */
export function writtenWords({ companies, staff }: Sizes): string {
  const place = String(anyOf(2000) - 1).padStart(4, '0');
  const rare = `z${place.replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
  const common = WORDS[anyOf(WORDS.length) - 1] ?? 'imprimante';
  const choices = [common, `${common} compte`, rare, `Société ${anyOf(companies)}`, `Agent${anyOf(staff)}`];
  return choices[anyOf(choices.length) - 1] ?? common;
}

/** The last years of a company, in which it has some 5,000 interventions: all of them where there are fewer tickets. */
function statementPeriod({ companies, tickets }: Sizes): string {
  const perDay = (tickets * 2) / companies / (4 * 365);
  const days = Math.min(3 * 365, Math.round(5000 / perDay));
  return `from=${dayOf(-days)}&to=${dayOf(0)}`;
}

const dayOf = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
