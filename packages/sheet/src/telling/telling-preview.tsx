import { type TellingPreview as Told, tellingPreview } from '@guichet/dto/progress/telling-preview';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useQuery } from '@tanstack/react-query';
import { useSheetText } from '../texts/use-sheet-text.ts';

interface Props {
  projectId: string;
  /** What would be told: a publication, one that says that the work is done, or that one was undone. */
  act: 'publish' | 'finish' | 'cancel';
}

/**
 * Whom telling the client reaches by what, and what its SMS cost, before it is told. Stands under the box « Prévenir le client » and is
 * drawn only while that is ticked: `{tells && <TellingPreview projectId={projectId} act={marksFinished ? 'finish' : 'publish'} />}`.
 * Without network it says nothing, and holds nobody up. [WS-15]
 */
export function TellingPreview({ projectId, act }: Props) {
  const api = useApi();
  const { data: told } = useQuery({
    queryKey: ['projects', projectId, 'telling-previews', act],
    queryFn: () => api.command(`/projects/${projectId}/telling-previews`, { act }, { answer: tellingPreview }),
    retry: false,
  });
  return <output className="s-quiet">{told && <Reached told={told} />}</output>;
}

function Reached({ told }: { told: Told }) {
  const t = useSheetText();
  const format = useFormat();
  const { contacts, mail, digest, sms, smsText, units, segments, costMills } = told;
  if (contacts === 0) return <p>{t('telling.nobody')}</p>;
  const ways = [
    ...(mail > 0 ? [t('telling.mail', { count: mail })] : []),
    ...(digest > 0 ? [t('telling.digest', { count: digest })] : []),
    ...(sms > 0 ? [t('telling.sms', { count: sms })] : []),
  ];
  return (
    <>
      <p>{ways.length > 0 ? t('telling.reached', { ways: format.list(ways) }) : t('telling.pageOnly')}</p>
      {sms > 0 && (
        <details>
          <summary>
            {t('telling.cost', { cost: format.mills(costMills), units })} {t('telling.segments', { count: segments })}
          </summary>
          <p>{smsText}</p>
        </details>
      )}
    </>
  );
}
