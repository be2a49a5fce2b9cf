import { ApiError } from '@guichet/api-client/api-error';
import { type SettingKey, settingsRow } from '@guichet/dto/settings/settings';
import { secretSettings } from '@guichet/dto/sms/sms-settings';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { FollowStored } from '@guichet/ui-kit/forms/follow-stored.tsx';
import { changedValues } from '@guichet/ui-kit/forms/form-values.ts';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { type ReactNode, useMemo } from 'react';
import type * as z from 'zod';
import { ClientFields } from './client-fields.tsx';
import { FocusSetting } from './focus-setting.tsx';
import { RelevantSetting } from './relevant-setting.tsx';
import { SettingField } from './setting-field.tsx';
import { groupSchema, keysOf, type SettingGroup, shortKey } from './setting-groups.ts';

interface Props {
  group: SettingGroup;
  values: Readonly<Record<string, unknown>>;
  isLocked: boolean;
  /** The setting to begin at, when it is one of the group. */
  wanted: SettingKey | null;
  onReached: () => void;
  /** Shown under the fields, with what is typed in them. */
  preview?: ReactNode;
}

/** What is sent once and never shown again is written down nowhere else. */
const SECRETS: ReadonlySet<string> = new Set([...secretSettings].map((key) => shortKey(key)));

/** The settings of a group; only what was changed is sent. */
export function SettingForm({ group, values, isLocked, wanted, onReached, preview }: Props) {
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const schema = useMemo(() => groupSchema(group), [group]);
  const stored = useMemo(
    () => Object.fromEntries(keysOf(group).map((key) => [shortKey(key), values[key]])),
    [group, values],
  );

  async function save(typed: Record<string, unknown>): Promise<void> {
    const changed = Object.entries(changedValues(stored, typed)).map(
      ([key, value]: [string, unknown]): [string, unknown] => [`${group}.${key}`, value],
    );
    try {
      await api.command('/settings', Object.fromEntries(changed), { method: 'PATCH', answer: settingsRow });
    } catch (error) {
      throw error instanceof ApiError ? withShortFields(error) : error;
    }
    showToast({ text: core('common.saved') });
    await refresh(['settings', 'branding']);
  }

  return (
    <KeptForm
      draftName={`settings.${group}`}
      unkept={SECRETS}
      schema={schema}
      defaults={stored as z.input<typeof schema>}
      submitLabel={core('actions.save')}
      onSubmit={save}
      isReadOnly={isLocked}
    >
      <FollowStored stored={stored} />
      {wanted && <FocusSetting name={shortKey(wanted)} onReached={onReached} />}
      {group === 'clientAccounts' ? (
        <>
          <SettingField settingKey="clientAccounts.selfRegistration" isDisabled={isLocked} />
          <ClientFields isDisabled={isLocked} />
        </>
      ) : (
        keysOf(group).map((key) => (
          <RelevantSetting key={key} settingKey={key}>
            <SettingField settingKey={key} isDisabled={isLocked} />
          </RelevantSetting>
        ))
      )}
      {preview}
    </KeptForm>
  );
}

function withShortFields(error: ApiError): ApiError {
  const fields = Object.fromEntries(Object.entries(error.fields).map(([key, code]) => [shortKey(key), code]));
  return new ApiError(error.status, error.code, { fields, params: error.params });
}
