import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { Clock, FileText, HardHat, House, MessageSquareText, UserRound } from 'lucide-react';
import { useHasWorksites } from '../parts/use-has-worksites.ts';

const PLACES = [
  { key: 'home', to: '/', icon: House, permission: null },
  { key: 'tickets', to: '/tickets', icon: MessageSquareText, permission: 'tickets.read' },
  { key: 'hours', to: '/hours', icon: Clock, permission: 'hours.read' },
  { key: 'worksites', to: '/worksites', icon: HardHat, permission: 'projects.read' },
  { key: 'documents', to: '/documents', icon: FileText, permission: 'documents.read' },
  { key: 'profile', to: '/profile', icon: UserRound, permission: null },
] as const;

/** The most that stand side by side at the bottom of a phone. */
const MOST_AT_BOTTOM = 5;

/** Where this person can go; worksites, where their company has one. */
export function usePlaces() {
  const can = useCan();
  const hasWorksites = useHasWorksites(can('projects.read'));
  // On a first visit all come at once: none moves another.
  if (hasWorksites === undefined) return [];
  return PLACES.filter(
    ({ key, permission }) => (permission === null || can(permission)) && (key !== 'worksites' || hasWorksites),
  );
}

/** Whether there are more places than a phone's bottom holds: the profile then goes to its top. */
export function useIsProfileOnTop(): boolean {
  return usePlaces().length > MOST_AT_BOTTOM;
}
