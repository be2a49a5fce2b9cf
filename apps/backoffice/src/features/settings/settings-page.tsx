import { type SettingKey, settingsRow } from '@guichet/dto/settings/settings';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Tabs, useTab } from '@guichet/ui-kit/layout/tabs.tsx';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { AuditSection } from './audit-section.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { HistorySection } from './history-section.tsx';
import { LogoSection } from './logo-section.tsx';
import { SettingForm } from './setting-form.tsx';
import { groupOf, settingGroups } from './setting-groups.ts';
import { SettingSearch, type Wanted } from './setting-search.tsx';
import { SmsSection } from './sms-section.tsx';
import { useChosenLogo } from './use-chosen-logo.ts';
import './settings.css';

/** What the business decides for itself. */
export function SettingsPage() {
  const t = useText();
  const can = useCan();
  const tab = useTab([...settingGroups, 'history']);
  const { data, error, retry } = useRead('/settings', settingsRow);
  const [, setParams] = useSearchParams();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return (
    <div className="g-page">
      <PageHeader title={t('layout.pages.settings')} />
      <SettingSearch
        values={data?.values ?? {}}
        onChoose={(what, group) => {
          setParams(group === settingGroups[0] ? {} : { tab: group }, { replace: true });
          setWanted(what);
        }}
      />
      <Tabs
        label={t('settings.groupsLabel')}
        current={tab}
        tabs={[
          ...settingGroups.map((key) => ({ key, label: t(`settings.groups.${key}`) })),
          { key: 'history', label: t('settings.history.title') },
        ]}
      />
      {error && <ErrorState problem={error} onRetry={retry} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Groups tab={tab} values={data.values} wanted={wanted} onReached={() => setWanted(null)} />}
      {tab === 'history' && can('audit.read') && (
        <div className="b-history">
          <AuditSection />
        </div>
      )}
      {data && tab === 'history' && <HistorySection values={data.values} />}
    </div>
  );
}

interface GroupsProps {
  tab: string;
  values: Readonly<Record<string, unknown>>;
  /** Where to put the reader, once its group is in sight. */
  wanted: Wanted | null;
  onReached: () => void;
}

/** Every group, one in sight: what is typed in one waits there while another is looked at. */
function Groups({ tab, values, wanted, onReached }: GroupsProps) {
  const canWrite = useCan()('settings.write');
  const chosen = useChosenLogo();
  return settingGroups.map((group) => (
    <div key={group} hidden={group !== tab}>
      <div className="g-narrow">
        <SettingForm
          group={group}
          values={values}
          isLocked={!canWrite}
          wanted={group === tab && isIn(wanted, group) ? wanted : null}
          onReached={onReached}
          preview={group === 'business' && <BrandPreview logo={chosen.logo} />}
        />
        {group === 'sms' && canWrite && <SmsSection values={values} />}
        {group === 'business' && canWrite && (
          <LogoSection chosen={chosen} isWanted={group === tab && wanted === 'logo'} onReached={onReached} />
        )}
      </div>
    </div>
  ));
}

function isIn(wanted: Wanted | null, group: string): wanted is SettingKey {
  return wanted !== null && wanted !== 'logo' && groupOf(wanted) === group;
}
