import { type SettingKey, settingSchemas } from '@guichet/dto/settings/settings';
import * as z from 'zod';

export const settingGroups = [
  'business',
  'hours',
  'tickets',
  'incoming',
  'notifications',
  'sms',
  'clientAccounts',
  'security',
] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** The settings of a group, in the order of their schema. */
export function keysOf(group: SettingGroup): SettingKey[] {
  return (Object.keys(settingSchemas) as SettingKey[]).filter((key) => key.startsWith(`${group}.`));
}

/** The group that a setting shows in. */
export function groupOf(key: SettingKey): SettingGroup {
  return settingGroups.find((group) => key.startsWith(`${group}.`)) ?? settingGroups[0];
}

/** What a setting is when nobody has chosen. */
export function defaultOf(key: SettingKey): unknown {
  return settingSchemas[key].parse(undefined);
}

/** Whether a setting is yes or no. */
export function isSwitch(key: SettingKey): boolean {
  return settingSchemas[key].unwrap() instanceof z.ZodBoolean;
}

/** `business.name` is `name` in the form of its group: dots mean nesting there. */
export function shortKey(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}

/** The form's schema of a group. A field left blank is told; it does not fall back to its default in silence. */
export function groupSchema(group: SettingGroup) {
  return z.strictObject(Object.fromEntries(keysOf(group).map((key) => [shortKey(key), settingSchemas[key].unwrap()])));
}
