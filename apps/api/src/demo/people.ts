import type { readyMadeRoles } from '@guichet/dto/identity/permission';

/** The password of every demonstration account; the banner of the start prints it. */
export const DEMO_PASSWORD = 'Guichet-demo-2026';

export interface DemoStaff {
  role: Exclude<(typeof readyMadeRoles)[number]['key'], 'client'>;
  email: string;
  firstName: string;
  lastName: string;
  jobTitle: string;
  phone: string;
  /** How many tickets come to them, against the others. */
  weight: number;
}

export const staffMembers: readonly DemoStaff[] = [
  {
    role: 'superadmin',
    email: 'superadmin@guichet.test',
    firstName: 'Hélène',
    lastName: 'Marchand',
    jobTitle: 'Fondatrice',
    phone: '+33 6 39 98 10 01',
    weight: 1,
  },
  {
    role: 'manager',
    email: 'manager@guichet.test',
    firstName: 'Julien',
    lastName: 'Lebreton',
    jobTitle: 'Responsable de clientèle',
    phone: '+33 6 39 98 10 02',
    weight: 2,
  },
  {
    role: 'technician',
    email: 'technician@guichet.test',
    firstName: 'Nora',
    lastName: 'Benali',
    jobTitle: 'Développeuse',
    phone: '+33 6 39 98 10 03',
    weight: 9,
  },
  {
    role: 'administrator',
    email: 'sophie.garnier@guichet.test',
    firstName: 'Sophie',
    lastName: 'Garnier',
    jobTitle: 'Cheffe de projet',
    phone: '+33 6 39 98 10 04',
    weight: 3,
  },
  {
    role: 'technician',
    email: 'mathieu.legoff@guichet.test',
    firstName: 'Mathieu',
    lastName: 'Le Goff',
    jobTitle: 'Développeur',
    phone: '+33 6 39 98 10 05',
    weight: 8,
  },
  {
    role: 'technician',
    email: 'ines.caradec@guichet.test',
    firstName: 'Inès',
    lastName: 'Caradec',
    jobTitle: 'Intégratrice et référencement',
    phone: '+33 6 39 98 10 06',
    weight: 7,
  },
];

export interface DemoContact {
  company: string;
  firstName: string;
  lastName: string;
  jobTitle: string;
  /** First part of the address at the company's domain, or a whole address. */
  mail: string;
  state?: 'invited' | 'no_access' | 'disabled';
  /** Sees only their own tickets. */
  isOwnOnly?: true;
  phone?: string;
  language?: 'en';
}

/** The first of each company is the one who asks for most. */
export const contacts: readonly DemoContact[] = [
  {
    company: 'marceline',
    firstName: 'Claire',
    lastName: 'Roussel',
    jobTitle: 'Gérante',
    mail: 'client@guichet.test',
    phone: '+33 6 39 98 21 01',
  },
  {
    company: 'marceline',
    firstName: 'Thomas',
    lastName: 'Auger',
    jobTitle: 'Responsable des commandes',
    mail: 'thomas',
  },
  {
    company: 'marceline',
    firstName: 'Lucie',
    lastName: 'Perrin',
    jobTitle: 'Préparatrice',
    mail: 'lucie',
    isOwnOnly: true,
  },
  {
    company: 'encre',
    firstName: 'Antoine',
    lastName: 'Delmas',
    jobTitle: 'Libraire gérant',
    mail: 'client2@guichet.test',
    phone: '+33 6 39 98 21 02',
  },
  { company: 'encre', firstName: 'Salomé', lastName: 'Vidal', jobTitle: 'Libraire', mail: 'salome' },
  { company: 'encre', firstName: 'Hugo', lastName: 'Lefèvre', jobTitle: 'Apprenti', mail: 'hugo', state: 'invited' },
  { company: 'kervella', firstName: 'Yann', lastName: 'Kervella', jobTitle: 'Gérant', mail: 'yann' },
  { company: 'kervella', firstName: 'Maïwenn', lastName: 'Kervella', jobTitle: 'Administration', mail: 'bureau' },
  {
    company: 'tilleuls',
    firstName: 'Camille',
    lastName: 'Fournier',
    jobTitle: 'Vétérinaire associée',
    mail: 'c.fournier',
  },
  { company: 'tilleuls', firstName: 'Benoît', lastName: 'Chauvet', jobTitle: 'Vétérinaire associé', mail: 'b.chauvet' },
  {
    company: 'tilleuls',
    firstName: 'Élodie',
    lastName: 'Martin',
    jobTitle: 'Accueil',
    mail: 'accueil',
    state: 'no_access',
  },
  { company: 'arvel', firstName: 'Florence', lastName: 'Besson', jobTitle: 'Directrice', mail: 'direction' },
  { company: 'arvel', firstName: 'Karim', lastName: 'Haddad', jobTitle: 'Communication', mail: 'communication' },
  { company: 'arvel', firstName: 'Emma', lastName: 'Whitfield', jobTitle: 'Accueil', mail: 'emma', language: 'en' },
  {
    company: 'ferrand',
    firstName: 'Marie-Anne',
    lastName: 'Ferrand',
    jobTitle: 'Avocate associée',
    mail: 'ma.ferrand',
  },
  { company: 'ferrand', firstName: 'Pauline', lastName: 'Rioux', jobTitle: 'Assistante', mail: 'secretariat' },
  { company: 'roche', firstName: 'Étienne', lastName: 'Morin', jobTitle: 'Vigneron', mail: 'etienne' },
  { company: 'roche', firstName: 'Agathe', lastName: 'Morin', jobTitle: 'Ventes', mail: 'agathe' },
  {
    company: 'roche',
    firstName: 'Louis',
    lastName: 'Texier',
    jobTitle: 'Saisonnier',
    mail: 'louis',
    state: 'disabled',
  },
  { company: 'gauvin', firstName: 'Stéphane', lastName: 'Gauvin', jobTitle: 'Directeur général', mail: 's.gauvin' },
  { company: 'gauvin', firstName: 'Nadia', lastName: 'Brunet', jobTitle: 'Exploitation', mail: 'exploitation' },
  {
    company: 'gauvin',
    firstName: 'Fabrice',
    lastName: 'Leroux',
    jobTitle: 'Informatique',
    mail: 'f.leroux',
    state: 'invited',
  },
  { company: 'cap', firstName: 'Yannick', lastName: 'Le Floch', jobTitle: 'Coordinateur', mail: 'coordination' },
  {
    company: 'cap',
    firstName: 'Jeanne',
    lastName: 'Prigent',
    jobTitle: 'Trésorière',
    mail: 'tresorerie',
    state: 'no_access',
  },
  { company: 'grandlarge', firstName: 'Isabelle', lastName: 'Tanguy', jobTitle: 'Directrice', mail: 'direction' },
  { company: 'grandlarge', firstName: 'Maxime', lastName: 'Roy', jobTitle: 'Réception', mail: 'reception' },
  { company: 'aubrac', firstName: 'Vincent', lastName: 'Calmels', jobTitle: 'Gérant', mail: 'vincent' },
  { company: 'aubrac', firstName: 'Sandrine', lastName: 'Puech', jobTitle: 'Vente en ligne', mail: 'boutique' },
  {
    company: 'sevigne',
    firstName: 'Caroline',
    lastName: 'Weber',
    jobTitle: 'Responsable pédagogique',
    mail: 'c.weber',
  },
  {
    company: 'sevigne',
    firstName: 'Olivier',
    lastName: 'Blanchard',
    jobTitle: 'Directeur',
    mail: 'o.blanchard',
    state: 'invited',
  },
];
