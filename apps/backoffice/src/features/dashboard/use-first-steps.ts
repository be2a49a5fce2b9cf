import { company } from '@guichet/dto/companies/company';
import { contract } from '@guichet/dto/contracts/contract';
import type { AnyResource } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import { useApi, useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useBrandingOf } from '@guichet/ui-kit/app/use-branding.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { firstSteps } from './first-steps.ts';

const ENOUGH_PEOPLE = 100;

/** The first steps of a business in which nobody has worked yet; none once they are done or were sent away on this device. */
export function useFirstSteps(hasWork: boolean) {
  const can = useCan();
  const place = `guichet.first-steps.${useMe().id}`;
  const [isOver, setIsOver] = useState(() => localStorage.getItem(place) !== null);
  const isAsked = !hasWork && !isOver && can('settings.write');
  const branding = useBrandingOf();
  const people = useFirst(user, ENOUGH_PEOPLE, isAsked);
  const companies = useFirst(company, 1, isAsked);
  const contracts = useFirst(contract, 1, isAsked);
  const isKnown = isAsked && branding.isFresh && people && companies && contracts;
  const steps = isKnown
    ? firstSteps(can, { ...branding.data, people, companies: companies.length, contracts: contracts.length })
    : [];
  const isDone = steps.length > 0 && steps.every((step) => step.isDone);
  const end = () => {
    localStorage.setItem(place, 'over');
    setIsOver(true);
  };
  useEffect(() => {
    if (isDone) localStorage.setItem(place, 'over');
  }, [place, isDone]);
  return { steps: isDone ? [] : steps, end };
}

function useFirst<R extends AnyResource>(resource: R, limit: number, isAsked: boolean) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [resource.name, 'first', limit],
    queryFn: ({ signal }) => api.list(resource, { limit, count: 'none' }, { signal }),
    enabled: isAsked,
  });
  return data?.rows;
}
