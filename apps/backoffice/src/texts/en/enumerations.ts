import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { enumerations as french } from '../fr/enumerations.ts';

export const enumerations: SameKeys<typeof french> = {
  userState: { no_access: 'No access', invited: 'Invited', active: 'Active', disabled: 'Disabled' },
  ticketScope: { company: 'All of the company’s', own: 'Their own only' },
  roleKind: { staff: 'Team', client: 'Client' },
  mailState: { queued: 'Waiting', sent: 'Sent', failed: 'Failed', kept: 'Kept (development)', bounced: 'Returned' },
  interventionKind: { correction: 'Correction', maintenance: 'Maintenance', advice: 'Advice' },
  ticketState: { open: 'Open', in_progress: 'In progress', waiting: 'Waiting', resolved: 'Resolved', closed: 'Closed' },
  ticketPriority: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  overage: { refused: 'Refused', settled: 'Settled by the next pack', billed: 'Billed at the rate' },
  unit: { '0': 'To the minute', '5': '5 minutes', '15': '15 minutes', '30': '30 minutes' },
  packState: { pending: 'Pending', usable: 'Usable', empty: 'Used up', expired: 'Expired', cancelled: 'Cancelled' },
  packOrigin: { sold: 'Sold', granted: 'Given', monthly: 'Monthly' },
};
