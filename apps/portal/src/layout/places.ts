import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Clock, FileText, House, MessageSquareText, UserRound } from 'lucide-react';

const PLACES = [
  { key: 'home', to: '/', icon: House, permission: null },
  { key: 'tickets', to: '/tickets', icon: MessageSquareText, permission: 'tickets.read' },
  { key: 'hours', to: '/hours', icon: Clock, permission: 'hours.read' },
  { key: 'documents', to: '/documents', icon: FileText, permission: 'documents.read' },
  { key: 'profile', to: '/profile', icon: UserRound, permission: null },
] as const;

/** Where this person can go; five at most, so that they fit under a thumb. */
export function usePlaces() {
  const can = useCan();
  return PLACES.filter(({ permission }) => permission === null || can(permission));
}
