import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useEffect, useRef } from 'react';
import { useText } from '../../texts/load-texts.ts';
import type { useChosenLogo } from './use-chosen-logo.ts';

interface Props {
  /** What is stored or chosen; it shows in the preview before it is saved. */
  chosen: ReturnType<typeof useChosenLogo>;
  isWanted: boolean;
  onReached: () => void;
}

/** The business's logo: in both interfaces, in mails and in documents. [AG-37] */
export function LogoSection({ chosen: { logo, choose, forget }, isWanted, onReached }: Props) {
  const t = useText();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const { businessName } = useBranding();
  const reread = () => fetch('/api/v1/branding/logo', { cache: 'reload' }).catch(() => null);
  const send = useCommand(
    async (file: File) => {
      await api.upload('/settings/logo', file, { method: 'PUT' });
      await reread();
    },
    { refresh: ['branding'], done: t('settings.logoSaved'), onDone: forget },
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
          <img
            key={`${logo.src} ${String(send.isBusy)}`}
            className={logo.isDark ? 'g-logo-dark' : ''}
            src={logo.src}
            alt={businessName}
          />
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
            if (file) choose(file);
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('settings.chooseLogo')}</Button>
        {logo?.file && (
          <>
            <Button variant="primary" onClick={() => logo.file && send.run(logo.file)} isBusy={send.isBusy}>
              {t('settings.saveLogo')}
            </Button>
            <Button onClick={forget}>{t('settings.keepLogo')}</Button>
          </>
        )}
        {logo && !logo.file && (
          <Button variant="danger" onClick={() => remove.run()} isBusy={remove.isBusy}>
            {t('settings.removeLogo')}
          </Button>
        )}
      </div>
      <p className="g-field-hint">{t('settings.logoHint')}</p>
    </Section>
  );
}
