import { type SettingKey, settingSchemas } from '@guichet/dto/settings/settings';
import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingForm } from './setting-form.tsx';
import { defaultOf } from './setting-groups.ts';

const keys = Object.keys(settingSchemas) as SettingKey[];
const values = Object.fromEntries(keys.map((key) => [key, defaultOf(key)]));
const form = { values, isLocked: false, wanted: null, onReached: () => undefined };
const box = (key: SettingKey) => screen.getByRole('checkbox', { name: new RegExp(`settings.labels.${key}`) });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('[WS-02] the settings page lets clients ask for access by a box to tick', async () => {
  const { wrapper, calls } = await fakeApp({ 'PATCH /settings': () => ok({ values }) });
  render(<SettingForm {...form} group="clientAccounts" />, { wrapper });
  fireEvent.click(box('clientAccounts.selfRegistration'));
  fireEvent.click(screen.getByRole('button', { name: /save|Enregistrer/i }));
  const sent = () => calls.filter(({ call }) => call === 'PATCH /settings').map(({ body }) => body);
  await waitFor(() => expect(sent()).toEqual([{ 'clientAccounts.selfRegistration': true }]));
});

test('[AG-06] [AG-17] each setting of yes or no is a box', async () => {
  const { wrapper } = await fakeApp({});
  for (const group of ['hours', 'incoming'] as const) {
    render(<SettingForm {...form} group={group} />, { wrapper });
    for (const key of keys.filter((one) => one.startsWith(`${group}.`) && typeof values[one] === 'boolean')) {
      expect(box(key)).toBeTruthy();
    }
    cleanup();
  }
});
