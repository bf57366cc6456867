import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { purposeUnits } from '#shared/contract/referral-calls.ts';
import { purposes } from '#shared/domain/referral.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { PoliceWarning } from '../../sharing/PoliceWarning.tsx';
import { cardOf, statedFields, type CardDraft } from './card-draft.ts';
import { CardGate } from './CardGate.tsx';
import { CardHeld } from './CardHeld.tsx';

export interface CardReceiverProps {
  readonly tipId: string;
  readonly receivers: readonly ReceiverView[];
  readonly draft: CardDraft;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<CardDraft>) => void;
}

/** To whom and what for; once both are said, on whose word. */
export function CardReceiver({ tipId, receivers, draft, passphrase, onPassphrase, isChecked, onChange }: CardReceiverProps) {
  const { t } = useTranslation();
  const { receiverId, purpose, purposeWords } = draft;
  if (receivers.length === 0) return <p role="status">{t('desk.emergencyCard.noReceivers')}</p>;
  const receiver = receivers.find((each) => each.receiverId === receiverId);
  const isOther = purpose === 'other';
  const isSaid = receiver !== undefined && purpose !== null && (!isOther || purposeWords.trim() !== '');
  return (
    <>
      <Select
        label={t('desk.disclosures.receiverLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={receiver?.receiverId ?? null}
        options={receivers.map((each) => ({ value: each.receiverId, text: `${each.name} · ${t(`desk.referrals.kind.${each.kind}`)}` }))}
        onChange={(chosen) => onChange({ receiverId: chosen, reason: null })}
        {...(isChecked && receiver === undefined ? { error: t('desk.disclosures.receiverMissing') } : {})}
      />
      {receiver?.kind === 'police' ? <PoliceWarning /> : null}
      {receiver === undefined ? null : <CardHeld key={receiver.receiverId} tipId={tipId} receiverId={receiver.receiverId} card={cardOf(draft)} />}
      <Select
        label={t('desk.referrals.purposeLabel')}
        placeholder={t('desk.referrals.choose')}
        value={purpose}
        options={purposes.map((value) => ({ value, text: t(`desk.referrals.purpose.${value}`) }))}
        onChange={(chosen) => onChange({ purpose: chosen, reason: null, ...(chosen === 'other' ? {} : { purposeWords: '' }) })}
        {...(isChecked && purpose === null ? { error: t('desk.referrals.purposeMissing') } : {})}
      />
      {isOther ? (
        <TextField
          label={t('desk.referrals.purposeWordsOther')}
          value={purposeWords}
          onChange={(typed) => onChange({ purposeWords: typed })}
          maxLength={purposeUnits}
          {...(isChecked && purposeWords.trim() === '' ? { error: t('desk.referrals.purposeWordsMissing') } : {})}
        />
      ) : null}
      {isSaid ? (
        <CardGate request={{ tipId, fields: statedFields(draft), receiverId: receiver.receiverId, purpose, purposeWords }} draft={draft} passphrase={passphrase} onPassphrase={onPassphrase} isChecked={isChecked} onChange={onChange} />
      ) : (
        <p className="small muted">{t('desk.emergencyCard.saying')}</p>
      )}
    </>
  );
}
