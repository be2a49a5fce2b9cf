import { branding, settingsRow, settingsUpdate } from '@guichet/dto/settings/settings';
import { settingsHistory, settingsHistoryQuery } from '@guichet/dto/settings/settings-history';
import * as z from 'zod';
import type { Context, Kernel } from '../../kernel/context.ts';
import { invalid, notFound, tooLarge } from '../../kernel/errors/problem-error.ts';
import type { Routes } from '../../kernel/http/route.ts';
import type { Module } from '../../kernel/module.ts';
import { readIcon, readLogo, readLogoLook, removeLogo, saveLogo } from './logo.ts';
import { readSettingsHistory } from './read-history.ts';
import { recordLogo } from './record-logo.ts';
import { maskSecrets } from './secret-settings.ts';
import { updateSettings } from './update-settings.ts';

export const settingsModule: Module = { name: 'settings', access: [], mount: settingsRoutes };

function settingsRoutes(routes: Routes): void {
  const read = async ({ kernel }: Context) => ({ values: maskSecrets({ ...kernel.settings.current() }) });
  routes.add('GET', '/settings', { access: 'settings.read', summary: 'Every setting', reply: settingsRow }, read);
  const update = {
    access: 'settings.write',
    summary: 'Change some settings',
    body: settingsUpdate,
    reply: settingsRow,
  } as const;
  routes.add('PATCH', '/settings', update, async (context, { body }) => {
    await updateSettings(context, body);
    return read(context);
  });
  const history = {
    access: 'settings.read',
    summary: 'Who changed which setting, from what to what',
    query: settingsHistoryQuery,
    reply: settingsHistory,
  } as const;
  routes.add('GET', '/settings/history', history, (context, { query }) => readSettingsHistory(context, query));
  logoRoutes(routes);
  brandingRoute(routes);
}

function brandingRoute(routes: Routes): void {
  routes.add(
    'GET',
    '/branding',
    { access: 'public', summary: 'What every page needs before sign-in', reply: branding },
    async ({ kernel }) => {
      const settings = kernel.settings.current();
      const logo = await readLogoLook(kernel);
      return {
        businessName: settings['business.name'],
        accentColor: settings['business.accentColor'],
        hasLogo: logo !== undefined,
        isLogoDark: logo?.isDark ?? false,
        timeZone: settings['business.timeZone'],
        language: settings['business.language'],
        isDemo: kernel.environment.isDemo,
        mayRegister: settings['clientAccounts.selfRegistration'],
      };
    },
  );
}

function logoRoutes(routes: Routes): void {
  routes.add(
    'PUT',
    '/settings/logo',
    { access: 'settings.write', summary: 'Set the logo', upload: z.object({}), bodyLimit: 6_000_000 },
    async (context, { request }) => {
      if (!request.isMultipart()) throw invalid({ file: 'required' });
      const file = await request.file({ limits: { fileSize: 5_000_000 } });
      if (!file) throw invalid({ file: 'required' });
      const contents = await file.toBuffer();
      if (file.file.truncated) throw tooLarge('file.too_large', { maxBytes: 5_000_000 });
      await saveLogo(context.kernel, contents);
      await recordLogo(context, 'logo_set');
    },
  );
  const remove = { access: 'settings.write', summary: 'Remove the logo' } as const;
  routes.add('DELETE', '/settings/logo', remove, async (context) => {
    await removeLogo(context.kernel);
    await recordLogo(context, 'logo_removed');
  });
  pictureRoutes(routes);
}

function pictureRoutes(routes: Routes): void {
  const picture = (url: string, summary: string, readPicture: (kernel: Kernel) => Promise<Uint8Array | undefined>) =>
    routes.add('GET', url, { access: 'public', summary, raw: 'image/png' }, async ({ kernel }, { reply }) => {
      const png = await readPicture(kernel);
      if (!png) throw notFound();
      return reply.type('image/png').header('cache-control', 'public, max-age=300').send(Buffer.from(png));
    });
  picture('/branding/logo', 'The logo of the business', readLogo);
  picture('/branding/icon', 'The icon of a browser’s tab', (kernel) => readIcon(kernel, 'icon'));
  picture('/branding/touch-icon', 'The icon of a phone’s first screen', (kernel) => readIcon(kernel, 'touchIcon'));
}
