import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { setAsideReasons, setAsideUnits, type SetAsideReason } from '#shared/domain/set-aside.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface SetAsideDialogProps {
  readonly tip: Tip;
  readonly onClose: () => void;
  readonly onSet: (words: Omit<Request<'aside.set'>, 'tipId'>) => void;
}

/** Why a tip leaves the working lists; about danger now it is asked once more. */
export function SetAsideDialog({ tip, onClose, onSet }: SetAsideDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<SetAsideReason>('spam');
  const [note, setNote] = useState('');
  const [isSure, setSure] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isInDanger = tip.urgency === 'U1';
  const isNoteMissing = reason === 'other' && note.trim() === '';
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!isNoteMissing && (isSure || !isInDanger)) onSet({ reason, note, isSure });
  };
  return (
    <Dialog title={t('desk.workflow.aside.title', { number: String(tip.number) })} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <p className="small">{t('desk.workflow.aside.words')}</p>
        <RadioGroup label={t('desk.workflow.aside.why')} value={reason} options={setAsideReasons.map((each) => ({ value: each, text: t(`desk.workflow.aside.reason.${each}`) }))} onChange={setReason} />
        <TextField label={t('desk.workflow.aside.note')} value={note} onChange={setNote} maxLength={setAsideUnits} {...(isChecked && isNoteMissing ? { error: t('desk.workflow.aside.noteMissing') } : {})} />
        {isInDanger ? (
          <>
            <Banner tone="danger">{t('desk.workflow.aside.dangerWords')}</Banner>
            <Checkbox isSelected={isSure} onChange={setSure}>
              {t('desk.workflow.aside.sure')}
            </Checkbox>
            {isChecked && !isSure ? (
              <p className="field-error" role="alert">
                {t('desk.workflow.aside.sureMissing')}
              </p>
            ) : null}
          </>
        ) : null}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind={isInDanger ? 'danger' : 'primary'} type="submit">
            {t('desk.workflow.aside.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
