import { useSheetText } from '../texts/use-sheet-text.ts';
import { CheckBox } from '../writing/check-box.tsx';
import { TellingPreview } from './telling-preview.tsx';

interface Props {
  projectId: string;
  act: 'publish' | 'finish' | 'cancel';
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}

/** « Prévenir le client »: a thing of its own beside what is done, and whom it would reach once it is ticked. [WS-15] */
export function TellingChoice({ projectId, act, isOn, isDisabled = false, onChange }: Props) {
  const t = useSheetText();
  return (
    <div className="s-telling">
      <CheckBox isOn={isOn} isDisabled={isDisabled} onChange={onChange}>
        {t('telling.choice')}
      </CheckBox>
      {isOn && <TellingPreview projectId={projectId} act={act} />}
    </div>
  );
}
