import { type SearchGroup, type SearchType, searchReply, searchType } from '@guichet/dto/search/search';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { TabStrip } from '@guichet/ui-kit/layout/tab-strip.tsx';
import { MarkedText } from '@guichet/ui-kit/search/marked-text.tsx';
import { SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { Link, useSearchParams } from 'react-router';
import { hitAddress, useHitNote } from '../../search/hit-words.ts';
import { useText } from '../../texts/load-texts.ts';

const FEW = 8;
const MANY = 50;

/** Lists that can be searched further, page by page and with their own filters. */
const LISTS: Partial<Record<SearchType, string>> = {
  ticket: '/tickets',
  company: '/companies',
  person: '/users',
  contract: '/contracts',
};

/** Everything that some words reach, by type; the address says both. [AG-22] */
export function SearchPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q')?.trim() ?? '';
  const type = searchType.options.find((one) => one === params.get('type'));
  const asked = new URLSearchParams({ q, limit: String(type ? MANY : FEW), ...(type && { types: type }) });
  const { data, error, retry } = useRead(q.length > 1 ? `/search?${asked}` : null, searchReply);
  const search = (words: string) => setParams({ q: words, ...(type && { type }) }, { replace: true });
  const found = q.length > 1 ? data : undefined;
  return (
    <div className="g-page">
      <PageHeader title={t('layout.search.title')} />
      <search className="g-filters">
        <SearchFilter list={{ query: { q }, setSearch: search }} label={t('layout.search.label')} />
      </search>
      <TypeTabs q={q} current={type} />
      {error && <ErrorState problem={error} onRetry={retry} />}
      {q.length > 1 && !data && !error && <Skeleton lines={8} />}
      {found?.isForgiven && <p className="g-quiet">{t('layout.search.forgiven')}</p>}
      {found?.groups.length === 0 && (
        <EmptyState title={t('layout.search.nothing')} text={t('layout.search.nothingText')} />
      )}
      {found?.groups.map((group) => (
        <Group key={group.type} group={group} words={found.words} q={q} isAlone={type !== undefined} />
      ))}
    </div>
  );
}

function TypeTabs({ q, current }: { q: string; current: SearchType | undefined }) {
  const t = useText();
  return (
    <TabStrip label={t('layout.search.kinds')} current={current ?? 'all'}>
      {[undefined, ...searchType.options].map((type) => (
        <Link
          key={type ?? 'all'}
          to={`?${new URLSearchParams({ q, ...(type && { type }) })}`}
          replace
          preventScrollReset
          aria-current={type === current ? 'page' : undefined}
        >
          {type ? t(`layout.search.types.${type}`) : t('layout.search.everything')}
        </Link>
      ))}
    </TabStrip>
  );
}

interface GroupProps {
  group: SearchGroup;
  words: readonly string[];
  q: string;
  isAlone: boolean;
}

function Group({ group: { type, hits, hasMore }, words, q, isAlone }: GroupProps) {
  const t = useText();
  const note = useHitNote();
  const list = LISTS[type];
  const more = isAlone ? list && `${list}?${new URLSearchParams({ q })}` : `?${new URLSearchParams({ q, type })}`;
  return (
    <Section title={t(`layout.search.types.${type}`)}>
      <ul className="b-found">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link to={hitAddress(type, hit)}>
              {type !== 'intervention' && hit.reference && (
                <>
                  <MarkedText text={hit.reference} words={words} />{' '}
                </>
              )}
              <MarkedText text={hit.title} words={words} />
            </Link>
            <span className="g-quiet">
              <MarkedText text={note(type, hit)} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {hasMore && more && (
        <p>
          <Link to={more}>{isAlone ? t('layout.search.inList') : t('layout.search.more')}</Link>
        </p>
      )}
    </Section>
  );
}
