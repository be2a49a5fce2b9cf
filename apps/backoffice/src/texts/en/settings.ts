import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { settings as french } from '../fr/settings.ts';

export const settings: SameKeys<typeof french> = {
  groupsLabel: 'Groups of settings',
  groups: { business: 'Business', hours: 'Hours', tickets: 'Tickets', incoming: 'Incoming mail', security: 'Security' },
  months: 'months',
  days: 'days',
  logo: 'Logo',
  noLogo: 'No logo yet.',
  chooseLogo: 'Choose an image',
  removeLogo: 'Remove the logo',
  logoSaved: 'Logo saved.',
  usableFrom: {
    purchase: 'From the purchase',
    invoice_issued: 'Once the invoice is issued',
    invoice_paid: 'Once the invoice is paid',
  },
  hints: {
    accentColor: 'Corrected by itself where it could not be read.',
    allowedOrigins: 'One site per line, https://example.org: only they may call the API from a browser.',
    publicUrl: 'Used in the links of mails, https://guichet.example.org',
    logo: 'PNG, JPEG or WebP, at most 5 MB.',
  },
  labels: {
    business: {
      name: 'Name',
      addressLine1: 'Address',
      postalCode: 'Postal code',
      city: 'City',
      email: 'Mail',
      phone: 'Phone',
      accentColor: 'Colour',
      publicUrl: 'Public address of the service',
      timeZone: 'Time zone',
      language: 'Default language',
    },
    hours: {
      packValidityMonths: 'Validity of a pack',
      packUsableFrom: 'A pack can be used',
      defaultUnitMinutes: 'Rounding of time',
      defaultOverage: 'Overage',
      warningPercent: 'Warn when this is left',
      clientSeesRealMinutes: 'The client sees the real time',
      clientSeesPerson: 'The client sees who worked',
    },
    tickets: { notificationAddress: 'Notify this address', autoCloseDays: 'A resolved ticket closes after' },
    incoming: {
      address: 'The address that clients write to',
      plusAddressing: 'The mailbox also takes support+…@, which recognises answers better',
      trustsKnownSenders: 'The address of a known person is enough to open a ticket or answer one',
    },
    security: { allowedOrigins: 'Allowed sites' },
  },
};
