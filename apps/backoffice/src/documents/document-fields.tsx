import { contract } from '@guichet/dto/contracts/contract';
import { depositedKind } from '@guichet/dto/documents/document';
import { project } from '@guichet/dto/projects/project';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { DateField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { enumOptions } from '../options.ts';
import { useText } from '../texts/load-texts.ts';
import { useKindWords } from './kind-words.ts';

/** What staff say of a document that they deposit, and to whom it shows. [WS-03] */
export function DocumentFields({ companyId }: { companyId: string }) {
  const t = useText();
  const can = useCan();
  const kindWords = useKindWords();
  const kinds = enumOptions(depositedKind, kindWords);
  return (
    <>
      <SelectField name="kind" label={t('documents.kind')} options={kinds} isRequired />
      <DateField name="documentOn" label={t('documents.documentOn')} />
      {can('projects.read') && (
        <ReferenceField
          name="projectId"
          label={t('documents.project')}
          resource={project}
          rowLabel={(row) => `${row.reference} · ${row.title}`}
          filters={{ companyId: [companyId] }}
        />
      )}
      {can('contracts.read') && (
        <ReferenceField
          name="contractId"
          label={t('documents.contract')}
          resource={contract}
          rowLabel={(row) => `${row.reference} · ${row.title}`}
          filters={{ companyId: [companyId] }}
        />
      )}
      <AccessField />
    </>
  );
}

/** Who finds a document: a choice with consequences, both ways in sight. */
export function AccessField() {
  const t = useText();
  return (
    <RadioField
      name="isVisibleToClient"
      label={t('documents.visibleTo')}
      options={[
        { value: false, label: t('documents.hidden'), hint: t('documents.hiddenHint') },
        { value: true, label: t('documents.visible'), hint: t('documents.visibleHint') },
      ]}
    />
  );
}
