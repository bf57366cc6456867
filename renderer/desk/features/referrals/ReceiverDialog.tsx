import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { receiverContactUnits, receiverNameUnits, type ReceiverView } from '#shared/contract/receiver-calls.ts';
import { receiverKinds, type ReceiverKind } from '#shared/domain/receiver.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PoliceWarning } from './PoliceWarning.tsx';
import { useCall } from '../../api/use-call.ts';

export interface ReceiverDialogProps {
  /** Absent: a new one. */
  readonly receiver?: ReceiverView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A receiver that is not in the register yet, or another name and way to reach one that is. */
export function ReceiverDialog({ receiver, onDone, onClose }: ReceiverDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall<ReceiverView>();
  const [name, setName] = useState(receiver?.name ?? '');
  const [kind, setKind] = useState<ReceiverKind | null>(receiver?.kind ?? null);
  const [contact, setContact] = useState(receiver?.contact ?? '');
  const [isChecked, setChecked] = useState(false);
  const submit = (): void => {
    setChecked(true);
    if (name.trim() === '' || kind === null) return;
    void call.run(() => (receiver === undefined ? api['receivers.record']({ name, kind, contact }) : api['receivers.change']({ receiverId: receiver.receiverId, name, contact })), onDone);
  };
  return (
    <FormDialog title={t(receiver === undefined ? 'desk.referrals.addReceiverTitle' : 'desk.referrals.changeReceiverTitle')} save={t('desk.referrals.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <TextField label={t('desk.referrals.name')} value={name} onChange={setName} takesFocus maxLength={receiverNameUnits} {...(isChecked && name.trim() === '' ? { error: t('desk.referrals.nameMissing') } : {})} />
      {receiver === undefined ? (
        <>
          <RadioGroup label={t('desk.referrals.kindLabel')} value={kind} options={receiverKinds.map((value) => ({ value, text: t(`desk.referrals.kind.${value}`) }))} onChange={setKind} />
          {isChecked && kind === null ? <p className="field-error" role="alert">{t('desk.referrals.kindMissing')}</p> : null}
          <p className="tiny muted">{t('desk.referrals.kindStays')}</p>
        </>
      ) : null}
      {kind === 'police' ? <PoliceWarning /> : null}
      <TextField label={t('desk.referrals.contact')} value={contact} onChange={setContact} isMultiline rows={2} maxLength={receiverContactUnits} />
    </FormDialog>
  );
}
