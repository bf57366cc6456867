import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { receiverKeyUnits } from '#shared/domain/receiver.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { ReceiverKeyLine } from './ReceiverKeyLine.tsx';

export interface ReceiverKeyDialogProps {
  readonly receiver: ReceiverView;
  readonly onDone: (receiver: ReceiverView) => void;
  readonly onClose: () => void;
}

/** The key that files for a receiver are sealed to: pasted, or read from a file. Every change says to compare it by voice. */
export function ReceiverKeyDialog({ receiver, onDone, onClose }: ReceiverKeyDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const call = useCall<ReceiverView>(onDone);
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { receiverId, name, key } = receiver;
  const set = (from: Request<'receivers.setKey'>['from']): void => void call.run(() => api['receivers.setKey']({ receiverId, from }));
  const read = async (): Promise<void> => {
    const chosen = await host.choose('receiver-key', '');
    if (chosen) set({ kind: 'file', handle: chosen.handle });
  };
  const submit = (): void => {
    setChecked(true);
    if (typed.trim() !== '') set({ kind: 'text', text: typed });
  };
  return (
    <FormDialog title={t('desk.referrals.keyTitle', { name })} save={t('desk.referrals.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <p>{t('desk.referrals.keyIntro')}</p>
      {key === null ? null : <ReceiverKeyLine receiverKey={key} />}
      {key?.kind === 'x25519' ? <p className="hash">{key.recipient}</p> : null}
      <TextField label={t('desk.referrals.keyText')} value={typed} onChange={setTyped} takesFocus isMultiline rows={3} maxLength={receiverKeyUnits} {...(isChecked && typed.trim() === '' ? { error: t('desk.referrals.keyMissing') } : {})} />
      <div className="actions">
        <Button isSmall isPending={call.isBusy} onPress={() => void read()}>
          {t('desk.referrals.keyFile')}
        </Button>
        {key === null ? null : (
          <Button isSmall kind="quiet" isPending={call.isBusy} onPress={() => set({ kind: 'none' })}>
            {t('desk.referrals.keyRemove')}
          </Button>
        )}
      </div>
      <p className="small muted">{t('desk.referrals.keyCompare')}</p>
    </FormDialog>
  );
}
