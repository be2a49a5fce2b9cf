import { settingsRow } from '@guichet/dto/settings/settings';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../texts/load-texts.ts';

/** What the API takes and gives: its page where the settings show it, else the file that programs read. [AG-30, AG-32] */
export function ApiDescription() {
  const t = useText();
  const { data } = useRead(useCan()('settings.read') ? '/settings' : null, settingsRow);
  const download = useDownload();
  if (data?.values['security.showsApiDocumentation'] === true)
    return (
      <a className="btn btn-outline-secondary" href="/api/docs">
        {t('apiKeys.docs')}
      </a>
    );
  return (
    <Button isBusy={download.isBusy} onClick={() => download.run({ path: '/openapi', name: 'guichet-openapi.json' })}>
      {t('apiKeys.description')}
    </Button>
  );
}
