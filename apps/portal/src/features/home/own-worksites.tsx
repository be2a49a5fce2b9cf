import { project } from '@guichet/dto/projects/project';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { useHasWorksites } from '../../parts/use-has-worksites.ts';
import { WorksiteLine } from '../../parts/worksite-line.tsx';
import { useText } from '../../texts/use-text.ts';

/** The worksites that were told about last, for a company that has some. */
export function useOwnWorksites() {
  const hasSome = useHasWorksites(useCan()('projects.read')) === true;
  const { rows, hasMore, isLoading } = useResourceList(project, { isLocal: true, limit: 3, isEnabled: hasSome });
  return { hasSome, rows, hasMore, isLoading: hasSome && isLoading };
}

/** What a client of a builder comes for. [WS-05] */
export function OwnWorksites({ rows, hasMore }: Pick<ReturnType<typeof useOwnWorksites>, 'rows' | 'hasMore'>) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Block title={t('worksites.title')} aside={hasMore && <Link to="/worksites">{t('home.all')}</Link>}>
      <ul className="p-lines">
        {rows.map((row) => (
          <WorksiteLine key={row.id} row={row} />
        ))}
      </ul>
    </Block>
  );
}
