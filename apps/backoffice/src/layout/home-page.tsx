import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useText } from '../texts/load-texts.ts';

export function HomePage() {
  const t = useText();
  const { firstName } = useMe();
  return (
    <div className="g-page">
      <PageHeader title={t('layout.welcome', { firstName })} subtitle={t('layout.welcomeText')} />
    </div>
  );
}
