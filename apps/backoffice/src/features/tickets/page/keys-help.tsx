import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';

const LETTERS = ['r', 'n', 'a', 's', 'p', 't'] as const;

/** What each key does here. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const keys: (readonly [string, string])[] = [
    ...LETTERS.map((letter) => [letter, t(`tickets.keys.${letter}`)] as const),
    ['Ctrl ↵', t('tickets.keys.send')],
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
