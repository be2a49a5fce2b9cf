import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useLogo } from '@guichet/ui-kit/app/use-logo.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useEffect, useRef } from 'react';
import { useText } from '../../texts/load-texts.ts';

/** The business's logo: in both interfaces, in mails and in documents. [AG-37] */
export function LogoSection({ isWanted, onReached }: { isWanted: boolean; onReached: () => void }) {
  const t = useText();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const { businessName } = useBranding();
  const logo = useLogo();
  const reread = () => fetch('/api/v1/branding/logo', { cache: 'reload' }).catch(() => null);
  const send = useCommand(
    async (file: File) => {
      await api.upload('/settings/logo', file, { method: 'PUT' });
      await reread();
    },
    { refresh: ['branding'], done: t('settings.logoSaved') },
  );
  const remove = useCommand(() => api.command('/settings/logo', undefined, { method: 'DELETE' }), {
    refresh: ['branding'],
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    place.current?.focus();
    onReached();
  }, [isWanted, onReached]);
  return (
    <Section title={t('settings.logo')}>
      <div className="b-logo" ref={place} tabIndex={-1}>
        {logo ? (
          <img key={String(send.isBusy)} src={logo} alt={businessName} />
        ) : (
          <p className="g-quiet">{t('settings.noLogo')}</p>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={t('settings.chooseLogo')}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) send.run(file);
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()} isBusy={send.isBusy}>
          {t('settings.chooseLogo')}
        </Button>
        {logo && (
          <Button variant="danger" onClick={() => remove.run()} isBusy={remove.isBusy}>
            {t('settings.removeLogo')}
          </Button>
        )}
      </div>
      <p className="g-field-hint">{t('settings.logoHint')}</p>
    </Section>
  );
}
