import type { mailServer } from '@guichet/dto/mails/mail-server';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

/** How mails leave and come in: whoever invites a client must see it when nothing leaves. [AG-11, AG-17] */
export function MailServerState({ server }: { server: z.output<typeof mailServer> | undefined }) {
  const t = useText();
  if (!server) return <p className="g-quiet">{t('mails.text')}</p>;
  const { sendsBy, sender, readsFrom, answersGoTo } = server;
  if (!sendsBy) return <p className="g-notice g-notice-warning g-prose">{t('mails.noServer')}</p>;
  return (
    <p className="g-quiet">
      {t('mails.text')} {t('mails.sendsBy', { server: sendsBy, sender })}{' '}
      {readsFrom && answersGoTo && t('mails.readsFrom', { server: readsFrom, address: answersGoTo })}
    </p>
  );
}
