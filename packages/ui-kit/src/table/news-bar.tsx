import { useCoreText } from '../i18n/use-text.ts';

interface Props {
  news: { newCount: number; hasChanged: boolean; show: () => void };
}

/** Says that a list has changed elsewhere; the list moves when its reader asks. */
export function NewsBar({ news }: Props) {
  const t = useCoreText();
  return (
    <output className="g-list-news">
      {news.hasChanged && (
        <button type="button" className="g-list-news-button" onClick={news.show}>
          {news.newCount > 0 ? t('list.news', { count: news.newCount }) : t('list.changed')}
          <span>{t('list.refresh')}</span>
        </button>
      )}
    </output>
  );
}
