import { useText } from '../texts/load-texts.ts';

/** A client who opened the team's space is shown the way to theirs. */
export function PortalOnly() {
  const t = useText();
  return (
    <main className="g-state">
      <h1 className="g-state-title">{t('layout.portalOnly.title')}</h1>
      <p>{t('layout.portalOnly.text')}</p>
      {/* Another app: a plain link, outside of this one's router. */}
      <a href="/" className="btn btn-primary">
        {t('layout.portalOnly.action')}
      </a>
    </main>
  );
}
