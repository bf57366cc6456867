import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useReply } from '../api/use-reply.ts';
import { saidReceiver, type LeavingChoices, type SaidReceiver } from './leaving-choices.ts';
import { PoliceWarning } from './PoliceWarning.tsx';
import { PurposeFields } from './PurposeFields.tsx';

export interface ReceiverFieldsProps {
  readonly choices: LeavingChoices;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<LeavingChoices>) => void;
  /** What stands in the way, once both are said. */
  readonly gate: (said: SaidReceiver) => ReactNode;
}

/** To whom and what for; once both are said, what stands in the way. */
export function ReceiverFields({ choices, isChecked, onChange, gate }: ReceiverFieldsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { receivers } = loaded.value;
  const { receiverId, purpose, purposeWords } = choices;
  if (receivers.length === 0) return <p role="status">{t('desk.disclosures.noReceivers')}</p>;
  const said = saidReceiver(choices);
  return (
    <>
      <Select
        label={t('desk.disclosures.receiverLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={receiverId}
        options={receivers.map(({ receiverId: value, name, kind }) => ({ value, text: `${name} · ${t(`desk.referrals.kind.${kind}`)}` }))}
        onChange={(chosen) => onChange({ receiverId: chosen })}
        {...(isChecked && receiverId === null ? { error: t('desk.disclosures.receiverMissing') } : {})}
      />
      {receivers.find((receiver) => receiver.receiverId === receiverId)?.kind === 'police' ? <PoliceWarning /> : null}
      <PurposeFields purpose={purpose} words={purposeWords} isChecked={isChecked} onChange={(chosen, typed) => onChange({ purpose: chosen, purposeWords: typed })} />
      {said === undefined ? null : gate(said)}
    </>
  );
}
