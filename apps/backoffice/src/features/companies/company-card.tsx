import type { company } from '@guichet/dto/companies/company';
import type { ItemOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FactList, Section } from '@guichet/ui-kit/layout/section.tsx';
import { useText } from '../../texts/load-texts.ts';

/** How to reach a company, and what the team should know of it. */
export function CompanyCard({ item }: { item: ItemOf<typeof company> }) {
  const t = useText();
  const format = useFormat();
  const address = [item.addressLine1, item.addressLine2, [item.postalCode, item.city].filter(Boolean).join(' ')];
  return (
    <div className="g-side">
      <Section title={t('companies.tabs.card')}>
        <FactList
          facts={[
            [t('companies.email'), item.email && <a href={`mailto:${item.email}`}>{item.email}</a>],
            [t('companies.phone'), item.phone && <a href={`tel:${item.phone.replaceAll(/\s/g, '')}`}>{item.phone}</a>],
            [t('companies.website'), item.website && <WebLink url={item.website} />],
            [t('companies.address'), address.filter(Boolean).join(', ')],
            [t('companies.legalName'), item.legalName],
            [t('companies.siren'), item.siren],
            [t('companies.vatNumber'), item.vatNumber],
            [t('companies.openTickets'), format.number(item.openTicketCount)],
            [t('companies.createdAt'), format.date(item.createdAt)],
          ]}
        />
      </Section>
      {item.internalNotes && (
        <Section title={t('companies.internalNotes')}>
          <p className="g-prose">{item.internalNotes}</p>
        </Section>
      )}
    </div>
  );
}

function WebLink({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  );
}
