import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { receiverContactUnits, receiverNameUnits, type ReceiverView } from '#shared/contract/receiver-calls.ts';
import { receiverKinds } from '#shared/domain/receiver.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PoliceWarning } from '../../sharing/PoliceWarning.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export interface ReceiverDialogProps {
  /** Absent: a new one. */
  readonly receiver?: ReceiverView;
  /** Why it is asked for, where somebody came for something else. */
  readonly intro?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A receiver that is not in the register yet, or another name and way to reach one that is. */
export function ReceiverDialog({ receiver, intro, onDone, onClose }: ReceiverDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm<'receiver', ReceiverView>('receiver', receiver?.receiverId ?? null, { name: receiver?.name ?? '', kind: receiver?.kind ?? null, contact: receiver?.contact ?? '' }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t(receiver === undefined ? 'desk.referrals.addReceiverTitle' : 'desk.referrals.changeReceiverTitle')} save={t('desk.referrals.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { name, kind, contact } = form.value;
  const submit = (): void => {
    setChecked(true);
    if (name.trim() === '' || kind === null) return;
    form.submit(() => (receiver === undefined ? api['receivers.record']({ name, kind, contact }) : api['receivers.change']({ receiverId: receiver.receiverId, name, contact })));
  };
  return (
    <FormDialog title={t(receiver === undefined ? 'desk.referrals.addReceiverTitle' : 'desk.referrals.changeReceiverTitle')} save={t('desk.referrals.save')} {...form.dialog} onSubmit={submit}>
      {intro === undefined ? null : <p>{intro}</p>}
      <TextField label={t('desk.referrals.name')} value={name} onChange={(typed) => form.change({ name: typed })} takesFocus maxLength={receiverNameUnits} {...(isChecked && name.trim() === '' ? { error: t('desk.referrals.nameMissing') } : {})} />
      {receiver === undefined ? (
        <>
          <RadioGroup label={t('desk.referrals.kindLabel')} value={kind} options={receiverKinds.map((value) => ({ value, text: t(`desk.referrals.kind.${value}`) }))} onChange={(chosen) => form.change({ kind: chosen })} />
          {isChecked && kind === null ? <p className="field-error" role="alert">{t('desk.referrals.kindMissing')}</p> : null}
          <p className="tiny muted">{t('desk.referrals.kindStays')}</p>
        </>
      ) : null}
      {kind === 'police' ? <PoliceWarning /> : null}
      <TextField label={t('desk.referrals.contact')} value={contact} onChange={(typed) => form.change({ contact: typed })} isMultiline rows={2} maxLength={receiverContactUnits} />
    </FormDialog>
  );
}
