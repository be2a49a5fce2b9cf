import { useApp } from '@guichet/ui-kit/app/app-context.ts';
import { PagePlace } from '@guichet/ui-kit/layout/page-place.tsx';
import { useTranslation } from 'react-i18next';
import { useText } from '../texts/use-text.ts';

/** Around the pages before anyone has come in: the other language, offered in that language. */
export function DoorwayLayout() {
  const t = useText();
  const { setLanguage } = useApp();
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'fr' : 'en';
  return (
    <div className="p-doorway">
      <PagePlace />
      <footer className="p-doorway-foot">
        <span>{t('layout.tagline')}</span>
        <button type="button" className="btn btn-link" lang={other} onClick={() => void setLanguage(other)}>
          {t(`layout.speak.${other}`)}
        </button>
      </footer>
    </div>
  );
}
