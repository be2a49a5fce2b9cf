import type { SettingKey } from '@guichet/dto/settings/settings';
import type { CoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { loadCoreTexts } from '@guichet/ui-kit/texts/load-core-texts.ts';
import { expect, test } from 'vitest';
import { type AppText, loadTexts } from '../../texts/load-texts.ts';
import { settingWords } from './setting-words.ts';

const lookUp = (catalogue: object) => (key: string) =>
  key.split('.').reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], catalogue) as string;
const t = lookUp(await loadTexts('fr')) as AppText;
const core = lookUp(await loadCoreTexts('fr')) as CoreText;

test.each<[SettingKey, unknown, string]>([
  ['hours.packUsableFrom', 'invoice_paid', 'Une fois la facture payée'],
  ['hours.defaultOverage', 'settled', 'Réglé par le pack suivant'],
  ['hours.defaultUnitMinutes', 0, 'À la minute'],
  ['hours.packValidityMonths', 12, '12\u00A0mois'],
  ['hours.warningPercent', 20, '20\u00A0%'],
  ['tickets.autoCloseDays', 7, '7\u00A0jours'],
  ['business.language', 'en', 'English'],
  ['sms.segmentPriceMills', 75, '7,5\u00A0centimes'],
  ['notifications.mail', {}, 'comme d’habitude'],
  ['notifications.mail', { replies: 'digest' }, 'Une réponse m’est adressée (En résumé)'],
  ['notifications.sms', ['hours'], 'Des heures s’épuisent ou expirent bientôt'],
  ['sms.provider', 'mailbox', 'Aucun : tout reste dans la page des SMS'],
  ['hours.clientSeesPerson', false, 'Non'],
  ['business.city', null, 'vide'],
  ['security.allowedOrigins', [], 'vide'],
  ['security.allowedOrigins', ['https://a.test', 'https://b.test'], 'https://a.test, https://b.test'],
  ['business.timeZone', 'America/Sao_Paulo', 'America/Sao Paulo'],
])('%s at %j is said in words', (key, value, words) => {
  expect(settingWords(key, value, t, core)).toBe(words);
});
