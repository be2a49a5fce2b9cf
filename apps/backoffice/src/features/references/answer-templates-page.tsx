import './references.css';
import { answerTemplate } from '@guichet/dto/tickets/answer-template';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { TemplateDrawer } from './template-drawer.tsx';
import { TemplateRow } from './template-row.tsx';
import { useTemplateActs } from './use-template-acts.ts';

const NEW = 'new';

/** What the team often answers, in the order in which it is offered. [AG-25] */
export function AnswerTemplatesPage() {
  const t = useText();
  const list = useResourceList(answerTemplate, { limit: 100, isLocal: true });
  const acts = useTemplateActs(list.rows);
  const [openId, setOpenId] = useState<string | null>(null);
  const create = (
    <Button variant="primary" onClick={() => setOpenId(NEW)}>
      {t('answerTemplates.create')}
    </Button>
  );
  const title = t('layout.pages.answerTemplates');
  const isEmpty = !list.isLoading && !list.error && list.rows.length === 0;
  return (
    <div className="g-page">
      <PageHeader title={title} subtitle={t('answerTemplates.text')} actions={!isEmpty && create} />
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <Skeleton lines={6} />}
      {isEmpty && (
        <EmptyState title={t('answerTemplates.emptyTitle')} text={t('answerTemplates.emptyText')} action={create} />
      )}
      {list.rows.length > 0 && (
        <div className="g-narrow">
          <ol className="g-rows" aria-label={title}>
            {list.rows.map((row, index) => (
              <TemplateRow
                key={row.id}
                row={row}
                acts={acts}
                onOpen={() => setOpenId(row.id)}
                isFirst={index === 0}
                isLast={index === list.rows.length - 1}
              />
            ))}
          </ol>
        </div>
      )}
      {openId && (
        <TemplateDrawer
          {...(openId !== NEW && { id: openId })}
          position={(list.rows.at(-1)?.position ?? 0) + 1}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}
