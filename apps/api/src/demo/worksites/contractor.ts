import type { SettingKey } from '@guichet/dto/settings/settings';
import sharp from 'sharp';
import type { CompanyCard } from '../companies.ts';
import type { DemoContact, DemoStaff } from '../people.ts';
import { svgText } from '../svg-text.ts';

const ACCENT = '#a34f12';

/** The contractor as its clients know it. */
export const contractor: Partial<Record<SettingKey, unknown>> = {
  'business.name': 'Les Bâtisseurs du Layon',
  'business.addressLine1': '3 chemin des Fours à chaux',
  'business.postalCode': '49750',
  'business.city': 'Beaulieu-sur-Layon',
  'business.email': 'bonjour@batisseurs-layon.example',
  'business.phone': '+33 2 61 91 70 12',
  'business.accentColor': ACCENT,
  'security.showsApiDocumentation': true,
};

/** A roof over a wall of stones beside the name, as PNG, in one deep colour, which the dark theme shows on a plate. */
export function drawContractorLogo(): Promise<Buffer> {
  const stones = [
    [34, 84, 30],
    [68, 84, 24],
    [34, 104, 20],
    [58, 104, 34],
    [34, 124, 32],
    [70, 124, 22],
  ].map(([x, y, width]) => `<rect x="${x}" y="${y}" width="${width}" height="16" rx="3" fill="${ACCENT}"/>`);
  const first = svgText('Les Bâtisseurs', { x: 132, y: 84, size: 34, color: ACCENT });
  const second = svgText('du Layon', { x: 132, y: 130, size: 42, color: ACCENT, isBold: true });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="320" viewBox="0 0 400 160">
    <path d="M18 76L63 30L108 76" fill="none" stroke="${ACCENT}" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/>
    ${stones.join('')}${first}${second}</svg>`;
  return sharp(Buffer.from(svg)).trim().png().toBuffer();
}

const person = (
  role: DemoStaff['role'],
  mail: string,
  [firstName, lastName, jobTitle]: readonly [string, string, string],
  phone: string,
): DemoStaff => ({ role, email: `${mail}@guichet.test`, firstName, lastName, jobTitle, phone, weight: 1 });

export const builders: readonly DemoStaff[] = [
  person('superadmin', 'superadmin', ['Sylvie', 'Moreau', 'Gérante'], '+33 6 39 98 30 01'),
  person('manager', 'manager', ['Karim', 'Ouali', 'Conducteur de travaux'], '+33 6 39 98 30 02'),
  person('technician', 'technician', ['Bruno', 'Pichon', 'Chef de chantier'], '+33 6 39 98 30 03'),
  person('administrator', 'delphine.aubert', ['Delphine', 'Aubert', 'Assistante'], '+33 6 39 98 30 04'),
  person('technician', 'luis.ferreira', ['Luis', 'Ferreira', 'Maçon, chef d’équipe'], '+33 6 39 98 30 05'),
  person('technician', 'elise.gautron', ['Élise', 'Gautron', 'Second œuvre'], '+33 6 39 98 30 06'),
];

const card = (
  key: string,
  name: string,
  [addressLine1, postalCode, city]: readonly [string, string, string],
  rest: Partial<CompanyCard> = {},
): CompanyCard => ({
  key,
  name,
  legalName: null,
  siren: null,
  phone: '+33 2 61 91 71 00',
  domain: `${key}.example`,
  addressLine1,
  postalCode,
  city,
  clientYears: 1,
  ...rest,
});

/** Those who have something built: families, an owner of flats, a village, a bakery. */
export const builderClients: readonly CompanyCard[] = [
  card('roussel', 'M. et Mme Roussel', ['7 rue du Mail', '49100', 'Angers']),
  card('lamarque', 'Famille Lamarque', ['31 route de Rochefort', '49190', 'Denée']),
  card('bellevue', 'SCI Bellevue', ['22 boulevard Foch', '49100', 'Angers'], {
    legalName: 'SCI Bellevue',
    siren: '382147056',
  }),
  card('mairie', 'Commune de Brissac', ['1 place de la Mairie', '49320', 'Brissac'], { clientYears: 6 }),
  card('tertre', 'Copropriété du Tertre', ['12 rue Beaurepaire', '49100', 'Angers'], { clientYears: 2 }),
  card('hamon', 'M. Didier Hamon', ['8 impasse des Vignes', '49750', 'Rablay-sur-Layon']),
  card('fournil', 'Le Fournil de Jeanne', ['2 place du Marché', '49540', 'Martigné'], {
    legalName: 'Le Fournil de Jeanne SARL',
    siren: '519038269',
  }),
];

const contact = (company: string, mail: string, [firstName, lastName]: Name, jobTitle: string): DemoContact => ({
  company,
  mail,
  firstName,
  lastName,
  jobTitle,
});

type Name = readonly [first: string, last: string];

export const builderContacts: readonly DemoContact[] = [
  {
    ...contact('roussel', 'client@guichet.test', ['Claire', 'Roussel'], 'Maître d’ouvrage'),
    phone: '+33 6 39 98 21 01',
  },
  contact('roussel', 'paul', ['Paul', 'Roussel'], 'Maître d’ouvrage'),
  {
    ...contact('lamarque', 'client2@guichet.test', ['Antoine', 'Lamarque'], 'Maître d’ouvrage'),
    phone: '+33 6 39 98 21 02',
  },
  contact('bellevue', 'gestion', ['Nathalie', 'Courtin'], 'Gérante'),
  contact('mairie', 'services.techniques', ['Gilles', 'Rabouin'], 'Services techniques'),
  { ...contact('mairie', 'maire', ['Odile', 'Chauvin'], 'Maire'), state: 'invited' },
  contact('tertre', 'syndic', ['Marc', 'Lebrun'], 'Syndic bénévole'),
  contact('hamon', 'didier', ['Didier', 'Hamon'], 'Maître d’ouvrage'),
  contact('fournil', 'jeanne', ['Jeanne', 'Poirier'], 'Gérante'),
];
