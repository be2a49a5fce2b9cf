import {
  createReserveInput,
  MAX_RESERVE_PHOTOS,
  proposeReserveInput,
  type ReserveRow,
  reserve,
} from '@guichet/dto/acceptance/reserve';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useRef } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { ReserveFields } from './reserve-fields.tsx';
import { reservePhotoDoors } from './reserve-photo-doors.ts';
import { ReservePhotos } from './reserve-photos.tsx';
import { useChosenPhotos } from './use-chosen-photos.ts';

interface Props {
  projectId: string;
  /** Offered to one tap. */
  places: readonly string[];
  onClose: () => void;
}

/** Where staff note a reserve, photo first, or change one. [WS-20] */
export function ReserveDrawer({ projectId, places, row, onClose }: Props & { row?: ReserveRow }) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const room = MAX_RESERVE_PHOTOS - (row?.photos.length ?? 0);
  const chosen = useChosenPhotos((api) => reservePhotoDoors(api, 'found'), room);
  const save = useSave(`/projects/${projectId}/reserves`, '/reserves', row);
  const onDone = useDone(projectId, onClose);
  return (
    <Drawer title={t(row ? 'form.edit' : 'form.new')} onClose={onClose}>
      <KeptForm
        draftName={row ? `reserve.${row.id}` : `reserve.new.${projectId}`}
        schema={createReserveInput}
        {...(row && { defaults: row })}
        submitLabel={t(row ? 'form.save' : 'form.add')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          const saved = await save(input);
          await chosen.sendTo(saved.id);
          await onDone(row ? undefined : saved.number);
        }}
      >
        <ReservePhotos photos={chosen} />
        <ReserveFields places={places} hasDay />
      </KeptForm>
    </Drawer>
  );
}

/** Where a client names what they found, while the acceptance is prepared. */
export function ProposeReserveDrawer({ projectId, places, onClose }: Props) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const chosen = useChosenPhotos((api) => reservePhotoDoors(api, 'named'), MAX_RESERVE_PHOTOS);
  const save = useSave(`/projects/${projectId}/reserve-proposals`, '/reserve-proposals');
  const onDone = useDone(projectId, onClose);
  return (
    <Drawer title={t('form.propose')} onClose={onClose}>
      <KeptForm
        draftName={`reserve-proposed.${projectId}`}
        schema={proposeReserveInput}
        submitLabel={t('form.send')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          const saved = await save(input);
          await chosen.sendTo(saved.id);
          await onDone(saved.number);
        }}
      >
        <ReservePhotos photos={chosen} />
        <ReserveFields places={places} />
      </KeptForm>
    </Drawer>
  );
}

/** Notes a reserve once, however often its photos are tried: what is there already is changed. */
function useSave(whereNew: string, whereKnown: string, row?: ReserveRow) {
  const api = useApi();
  const attempt = useAttempt();
  const there = useRef(row);
  return async (input: object): Promise<ReserveRow> => {
    const known = there.current;
    there.current = known
      ? await api.command(`${whereKnown}/${known.id}`, input, {
          method: 'PATCH',
          answer: reserve,
          version: known.version,
        })
      : await attempt(input, (idempotencyKey) => api.command(whereNew, input, { answer: reserve, idempotencyKey }));
    return there.current;
  };
}

function useDone(projectId: string, onClose: () => void) {
  const t = useAcceptanceText();
  const refresh = useRefresh();
  return async (number?: number) => {
    await refresh([`projects/${projectId}`]);
    if (number !== undefined) showToast({ text: t('form.noted', { number }) });
    onClose();
  };
}
