import { settingsRow } from '@guichet/dto/settings/settings';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Tabs, useTab } from '@guichet/ui-kit/layout/tabs.tsx';
import { useText } from '../../texts/load-texts.ts';
import { LogoSection } from './logo-section.tsx';
import { SettingForm } from './setting-form.tsx';
import { settingGroups } from './setting-groups.ts';

/** What the business decides for itself. */
export function SettingsPage() {
  const t = useText();
  const canWrite = useCan()('settings.write');
  const group = useTab(settingGroups);
  const { data, error, retry } = useRead('/settings', settingsRow);
  return (
    <div className="g-page">
      <PageHeader title={t('layout.pages.settings')} />
      <Tabs
        label={t('settings.groupsLabel')}
        current={group}
        tabs={settingGroups.map((key) => ({ key, label: t(`settings.groups.${key}`) }))}
      />
      {error && <ErrorState problem={error} onRetry={retry} />}
      <div className="g-narrow">
        {data ? (
          <SettingForm key={group} group={group} values={data.values} isLocked={!canWrite} />
        ) : (
          !error && <Skeleton lines={8} />
        )}
        {data && group === 'business' && canWrite && <LogoSection />}
      </div>
    </div>
  );
}
