import {
  type AcceptanceReportRow,
  acceptanceReport,
  type SigningSide,
  type Strokes,
  signAcceptanceInput,
} from '@guichet/dto/acceptance/acceptance-report';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { SignaturePad } from './signature-pad.tsx';

const signerInput = signAcceptanceInput.pick({ signerName: true });

interface Props {
  report: AcceptanceReportRow;
  side: SigningSide;
  onClose: () => void;
}

/** Where one side puts its name under what it has read: drawn, or typed by a hand that can't draw. [WS-20] */
export function SignDrawer({ report: { id, projectId, reference, reserves, ...report }, side, onClose }: Props) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const me = useMe();
  // Of the report that was read when this opened, not of what it becomes meanwhile.
  const [version] = useState(report.version);
  const hand = useHand();
  const isOwn = me.kind === 'client' || side === 'business';
  const count = reserves.length;
  return (
    <Drawer title={t('sign.title')} onClose={onClose}>
      <p className="g-dialog-text">
        <b>
          {reference} · {t(`choices.${report.outcome}`)}
        </b>
        <br />
        {t('sign.consent', { reserves: count === 0 ? t('sign.without') : t('sign.with', { count }) })}
      </p>
      {!isOwn && <p className="g-notice">{t('sign.handOver')}</p>}
      <PlainForm
        schema={signerInput}
        defaults={{ signerName: isOwn ? `${me.firstName} ${me.lastName}` : '' }}
        submitLabel={t('sign.confirm')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async ({ signerName }) => {
          if (!hand.check()) return;
          const input = { side, signerName, strokes: hand.isTyped ? null : hand.strokes, version };
          await api.command(`/acceptance-reports/${id}/sign`, input, { answer: acceptanceReport });
          await refresh([`projects/${projectId}`, 'documents']);
          showToast({ text: t('sign.signed') });
          onClose();
        }}
      >
        <TextField name="signerName" label={t('sign.name')} autoComplete="name" isRequired isWide />
        <HandField hand={hand} />
      </PlainForm>
    </Drawer>
  );
}

/** What was drawn, or that nothing is. */
function useHand() {
  const [strokes, setStrokes] = useState<Strokes | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const isGiven = isTyped || strokes !== null;
  return {
    strokes,
    setStrokes,
    isTyped,
    setIsTyped,
    isMissing: isMissing && !isGiven,
    check: () => {
      setIsMissing(!isGiven);
      return isGiven;
    },
  };
}

function HandField({ hand }: { hand: ReturnType<typeof useHand> }) {
  const t = useAcceptanceText();
  const choose = (isTyped: boolean) => {
    hand.setStrokes(null);
    hand.setIsTyped(isTyped);
  };
  return (
    <div className="g-field g-field-wide">
      {!hand.isTyped && <SignaturePad onChange={hand.setStrokes} />}
      <label className="g-check">
        <input
          type="checkbox"
          className="form-check-input"
          checked={hand.isTyped}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>{t('sign.withoutDrawing')}</span>
      </label>
      <div role="alert">{hand.isMissing && <p className="g-field-error">{t('sign.empty')}</p>}</div>
    </div>
  );
}
