import type { OveragePolicy } from '@guichet/dto/contracts/contract';
import { settingSchemas } from '@guichet/dto/settings/settings';
import { useSettings } from '../parts/use-settings.ts';

export interface PackDefaults {
  validityMonths: number;
  unitMinutes: 0 | 5 | 15 | 30;
  overage: OveragePolicy;
}

/** What a new pack begins with: the settings, for who may read them, else what the product comes with. [AG-01] */
export function usePackDefaults(): PackDefaults | null {
  const { values, isLoading } = useSettings();
  if (isLoading) return null;
  return {
    validityMonths: settingSchemas['hours.packValidityMonths'].catch(12).parse(values['hours.packValidityMonths']),
    unitMinutes: settingSchemas['hours.defaultUnitMinutes'].catch(15).parse(values['hours.defaultUnitMinutes']),
    overage: settingSchemas['hours.defaultOverage'].catch('settled').parse(values['hours.defaultOverage']),
  };
}
