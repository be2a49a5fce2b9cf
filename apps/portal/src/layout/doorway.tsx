import { useApp } from '@guichet/ui-kit/app/app-context.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInPage } from '../features/register/sign-in-page.tsx';
import { useText } from '../texts/use-text.ts';

/** Sign-in comes with the frame, as nearly every visit wants it; the others when they are opened. */
const PAGES = {
  signIn: SignInPage,
  forgotten: lazy(async () => ({
    default: (await import('@guichet/ui-kit/account/forgotten-page.tsx')).ForgottenPage,
  })),
  link: lazy(async () => ({ default: (await import('@guichet/ui-kit/account/link-page.tsx')).LinkPage })),
  register: lazy(async () => ({ default: (await import('../features/register/register-page.tsx')).RegisterPage })),
  confirm: lazy(async () => ({ default: (await import('../features/register/confirm-page.tsx')).ConfirmPage })),
};

/** A page before anyone has come in; under it the other language, offered in that language. */
export function Doorway({ page }: { page: keyof typeof PAGES }) {
  const t = useText();
  const { setLanguage } = useApp();
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'fr' : 'en';
  const Page = PAGES[page];
  return (
    <div className="p-doorway">
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
      <footer className="p-doorway-foot">
        <span>{t('layout.tagline')}</span>
        <button type="button" className="btn btn-link" lang={other} onClick={() => void setLanguage(other)}>
          {t(`layout.speak.${other}`)}
        </button>
      </footer>
    </div>
  );
}
