import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useSettings } from '../../parts/use-settings.ts';
import { useText } from '../../texts/load-texts.ts';

/** What the API takes and gives: its page where the settings show it, else the file that programs read. [AG-30, AG-32] */
export function ApiDescription() {
  const t = useText();
  const { values } = useSettings();
  const download = useDownload();
  if (values['security.showsApiDocumentation'] === true)
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
