import type { contract } from '@guichet/dto/contracts/contract';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

/** What was agreed, and where to read on. */
export function ContractTerms({ contract: item }: { contract: ItemOf<typeof contract> }) {
  const t = useText();
  const format = useFormat();
  const { monthlyMinutes, carriesOver, rateCents, priceCents, renewedFromId, renewedById } = item;
  return (
    <aside className="g-side">
      <Section title={t('contracts.terms')}>
        <FactList
          facts={[
            [t('contracts.kind'), t(`contracts.kinds.${item.kind}`)],
            [t('contracts.monthly'), monthlyMinutes > 0 ? format.hours(monthlyMinutes) : null],
            [
              t('contracts.unusedTime'),
              monthlyMinutes > 0 ? t(carriesOver ? 'contracts.carried' : 'contracts.notCarried') : null,
            ],
            [t('contracts.price'), priceCents > 0 ? format.money(priceCents) : null],
            [t('contracts.rate'), rateCents > 0 ? format.money(rateCents) : null],
            [t('contracts.unit'), t(`enumerations.unit.${unitKey(item.unitMinutes)}`)],
            [t('contracts.overage'), t(`enumerations.overage.${item.overage}`)],
            [
              t('contracts.renewedFrom'),
              renewedFromId && <Link to={`/contracts/${renewedFromId}`}>{t('contracts.seePrevious')}</Link>,
            ],
            [
              t('contracts.renewedBy'),
              renewedById && <Link to={`/contracts/${renewedById}`}>{t('contracts.seeNext')}</Link>,
            ],
          ]}
        />
      </Section>
      {item.notes && (
        <Section title={t('contracts.notes')}>
          <p className="g-prose">{item.notes}</p>
        </Section>
      )}
      <Link to={`/companies/${item.companyId}/hours`}>{t('contracts.hours')}</Link>
      <Link to={`/interventions?contractId=${item.id}`}>{t('contracts.interventions')}</Link>
    </aside>
  );
}

const unitKey = (minutes: number) => (minutes === 5 || minutes === 15 || minutes === 30 ? minutes : 0);
