import type { SettingKey } from '@guichet/dto/settings/settings';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';

/** A setting where it has an effect: those of another provider of SMS are left out. */
export function RelevantSetting({ settingKey, children }: { settingKey: SettingKey; children: ReactNode }) {
  const provider: unknown = useWatch({ name: 'provider', disabled: !settingKey.startsWith('sms.') });
  const wanted = providerOf(settingKey);
  return wanted === null || wanted === provider ? children : null;
}

function providerOf(key: SettingKey): 'twilio' | 'http' | null {
  if (key.startsWith('sms.twilio')) return 'twilio';
  return key.startsWith('sms.http') || key === 'sms.inboundSecret' ? 'http' : null;
}
