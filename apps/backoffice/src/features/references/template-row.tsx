import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useText } from '../../texts/load-texts.ts';
import { MoveButtons } from './move-buttons.tsx';
import type { Template, TemplateActs } from './use-template-acts.ts';

interface Props {
  row: Template;
  acts: TemplateActs;
  onOpen: () => void;
  isFirst: boolean;
  isLast: boolean;
}

/** One template: its name opens it, its order is changed by arrows. */
export function TemplateRow({ row, acts, onOpen, isFirst, isLast }: Props) {
  const t = useText();
  const core = useCoreText();
  const move = (step: 1 | -1) => acts.move.run({ row, step });
  return (
    <li>
      <div className="g-grow r-template">
        <button type="button" aria-label={t('answerTemplates.edit', { name: row.name })} onClick={onOpen}>
          {row.name}
        </button>
        <p className="g-quiet">{row.body.replaceAll(/\s+/g, ' ')}</p>
      </div>
      {!row.isActive && <Badge>{t('references.inactive')}</Badge>}
      <MoveButtons name={row.name} isFirst={isFirst} isLast={isLast} onMove={move} />
      <Menu
        label={core('common.pair', { what: core('actions.more'), which: row.name })}
        trigger={<Ellipsis size={18} aria-hidden />}
        items={[
          { label: core('actions.edit'), onSelect: onOpen },
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
