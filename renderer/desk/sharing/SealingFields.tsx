import { useTranslation } from '#i18n/desk-translation.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { sealings } from '#shared/domain/sealing.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { sealingOf, type LeavingChoices } from './leaving-choices.ts';

export interface SealingFieldsProps {
  /** Who receives it, where somebody is chosen. */
  readonly receiver: ReceiverView | undefined;
  readonly choices: LeavingChoices;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<LeavingChoices>) => void;
}

/** How the file is sealed, what the receiver needs for it, and why it is not. */
export function SealingFields({ receiver, choices, isChecked, onChange }: SealingFieldsProps) {
  const { t } = useTranslation();
  const key = receiver?.key ?? null;
  const sealing = sealingOf(choices, key !== null);
  const offered = sealings.filter((value) => value !== 'age' || key !== null);
  return (
    <div className="stack-tight">
      <RadioGroup label={t('desk.disclosures.sealingLabel')} value={sealing} options={offered.map((value) => ({ value, text: t(`desk.disclosures.sealing.${value}`) }))} onChange={(chosen) => onChange({ sealing: chosen })} />
      {sealing === 'zip' ? <p className="small muted">{t('desk.disclosures.sealingZipHelp')}</p> : null}
      {sealing === 'age' && receiver !== undefined && key !== null ? (
        <p className="small muted" dir="auto">
          {t('desk.disclosures.sealingAgeHelp', { name: receiver.name, fingerprint: key.fingerprint })}
        </p>
      ) : null}
      {sealing === 'plain' ? (
        <>
          <p className="small muted">{t('desk.disclosures.sealingPlainHelp')}</p>
          <TextField
            label={t('desk.disclosures.plainBecause')}
            description={t('desk.disclosures.plainBecauseHelp')}
            value={choices.plainBecause}
            onChange={(typed) => onChange({ plainBecause: typed })}
            maxLength={referralWordsUnits}
            {...(isChecked && choices.plainBecause.trim() === '' ? { error: t('desk.disclosures.plainBecauseMissing') } : {})}
          />
        </>
      ) : null}
    </div>
  );
}
