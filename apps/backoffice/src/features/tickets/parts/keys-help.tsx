import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';

const ON_TICKET = ['r', 'n', 'a', 's', 'p', 't', 'j', 'k'] as const;
const ON_LIST = ['j', 'k', 'enter', 'x', 'c'] as const;
const SHOWN: Partial<Record<string, string>> = { enter: '↵' };

/** What each key does here. */
export function KeysHelp({ place, onClose }: { place: 'list' | 'ticket'; onClose: () => void }) {
  const t = useText();
  const keys: (readonly [string, string])[] = [
    ...(place === 'list' ? ON_LIST : ON_TICKET).map((key) => [SHOWN[key] ?? key, t(`tickets.keys.${key}`)] as const),
    ...(place === 'ticket'
      ? ([
          ['/', t('tickets.keys.slash')],
          ['Ctrl ↵', t('tickets.keys.send')],
        ] as const)
      : []),
    ['Ctrl K', t('tickets.keys.search')],
    ['?', t('tickets.keys.help')],
  ];
  return (
    <Dialog title={t('tickets.keys.title')} onClose={onClose}>
      <dl className="t-keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="g-quiet">{t('tickets.keys.off')}</p>
    </Dialog>
  );
}
