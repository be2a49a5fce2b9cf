import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useText } from '../../texts/load-texts.ts';
import { MoveButtons } from './move-buttons.tsx';
import type { Entry, EntryActs } from './use-entry-acts.ts';

interface Props {
  row: Entry;
  acts: EntryActs;
  isFirst: boolean;
  isLast: boolean;
}

/** One entry: its name is edited in place, its order by arrows. */
export function EntryRow({ row, acts, isFirst, isLast }: Props) {
  const t = useText();
  const core = useCoreText();
  const move = (step: 1 | -1) => acts.move.run({ row, step });
  const rename = (name: string) => {
    if (name && name !== row.name) acts.rename.run({ row, name });
  };
  return (
    <li>
      <input
        className="form-control b-in-place g-grow"
        aria-label={t('references.nameOf', { name: row.name })}
        key={row.name}
        defaultValue={row.name}
        maxLength={80}
        onBlur={(event) => rename(event.target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {!row.isActive && <Badge>{t('references.inactive')}</Badge>}
      <MoveButtons name={row.name} isFirst={isFirst} isLast={isLast} onMove={move} />
      <Menu
        label={core('common.pair', { what: core('actions.more'), which: row.name })}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          {
            label: row.isActive ? t('references.deactivate') : t('references.activate'),
            onSelect: () => acts.setActive.run({ row, isActive: !row.isActive }),
          },
          !isFirst && { label: core('actions.moveUp'), onSelect: () => move(-1) },
          !isLast && { label: core('actions.moveDown'), onSelect: () => move(1) },
          { label: core('actions.remove'), isDanger: true, isApart: true, onSelect: () => acts.remove.run(row) },
        ]}
      />
    </li>
  );
}
