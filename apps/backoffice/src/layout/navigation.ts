import type { Permission } from '@guichet/dto/identity/permission';
import type { KeyOf } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { layout } from '../texts/fr/layout.ts';

export interface NavigationPage {
  key: KeyOf<(typeof layout)['pages']>;
  to: string;
  /** Without it the page is not shown; without any, everybody sees it. */
  permission?: Permission;
}

interface NavigationGroup {
  key: KeyOf<(typeof layout)['groups']>;
  pages: readonly NavigationPage[];
}

/** The sidebar, grouped by what people do. The address of a list is its most useful query. */
export const navigation: readonly NavigationGroup[] = [
  {
    key: 'work',
    pages: [
      { key: 'home', to: '/' },
      { key: 'tickets', to: '/tickets?view=first', permission: 'tickets.read' },
      { key: 'incomingMails', to: '/incoming-mails?state=waiting', permission: 'intake.decide' },
      { key: 'projects', to: '/projects', permission: 'projects.read' },
      { key: 'interventions', to: '/interventions', permission: 'interventions.read' },
    ],
  },
  {
    key: 'clients',
    pages: [
      { key: 'companies', to: '/companies?isArchived=false', permission: 'companies.read' },
      { key: 'contracts', to: '/contracts', permission: 'contracts.read' },
      { key: 'hourReport', to: '/hours', permission: 'dashboard.read' },
      { key: 'documents', to: '/documents', permission: 'documents.read' },
      { key: 'users', to: '/users', permission: 'users.read' },
      { key: 'clientChanges', to: '/client-changes?state=waiting', permission: 'accounts.decide' },
    ],
  },
  {
    key: 'business',
    pages: [
      { key: 'closedMonths', to: '/closed-months', permission: 'hours.closeMonth' },
      { key: 'themes', to: '/ticket-themes', permission: 'references.write' },
      { key: 'steps', to: '/ticket-steps', permission: 'references.write' },
      { key: 'answerTemplates', to: '/answer-templates', permission: 'references.write' },
      { key: 'roles', to: '/roles', permission: 'roles.read' },
      { key: 'mails', to: '/mails', permission: 'mails.read' },
      { key: 'sms', to: '/sms', permission: 'sms.read' },
      { key: 'apiKeys', to: '/api-keys', permission: 'apiKeys.read' },
      { key: 'webhooks', to: '/webhooks', permission: 'webhooks.read' },
      { key: 'settings', to: '/settings', permission: 'settings.read' },
    ],
  },
];
