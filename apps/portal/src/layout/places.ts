import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Clock, FileText, HardHat, House, MessageSquareText, UserRound } from 'lucide-react';
import { useHasWorksites } from './use-has-worksites.ts';

const PLACES = [
  { key: 'home', to: '/', icon: House, permission: null },
  { key: 'tickets', to: '/tickets', icon: MessageSquareText, permission: 'tickets.read' },
  { key: 'hours', to: '/hours', icon: Clock, permission: 'hours.read' },
  { key: 'worksites', to: '/worksites', icon: HardHat, permission: 'projects.read' },
  { key: 'documents', to: '/documents', icon: FileText, permission: 'documents.read' },
  { key: 'profile', to: '/profile', icon: UserRound, permission: null },
] as const;

/** Where this person can go; worksites, where their company has one. */
export function usePlaces() {
  const can = useCan();
  const hasWorksites = useHasWorksites(can('projects.read'));
  return PLACES.filter(
    ({ key, permission }) => (permission === null || can(permission)) && (key !== 'worksites' || hasWorksites),
  );
}
