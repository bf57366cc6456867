import { useTranslation } from '#i18n/desk-translation.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useReply } from '../../api/use-reply.ts';
import { PoliceWarning } from '../../sharing/PoliceWarning.tsx';
import { PurposeFields } from '../../sharing/PurposeFields.tsx';
import type { ExportChoices } from './export-choices.ts';
import { GateFields } from './GateFields.tsx';

/** Receivers in the menu: as many as one page of the register holds. */
const receiversAtMost = 200;

export interface ReceiverFieldsProps {
  readonly dossierId: string;
  readonly preset: PresetName;
  readonly choices: ExportChoices;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<ExportChoices>) => void;
}

/** To whom and what for; once both are said, what stands in the way. */
export function ReceiverFields({ dossierId, preset, choices, isChecked, onChange }: ReceiverFieldsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('receivers.list', { withRetired: false, offset: 0, limit: receiversAtMost });
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { receivers } = loaded.value;
  const { receiverId, purpose, purposeWords } = choices;
  if (receivers.length === 0) return <p role="status">{t('desk.disclosures.noReceivers')}</p>;
  const isSaid = receiverId !== null && purpose !== null && (purpose !== 'other' || purposeWords.trim() !== '');
  return (
    <>
      <Select
        label={t('desk.disclosures.receiverLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={receiverId}
        options={receivers.map(({ receiverId: value, name, kind }) => ({ value, text: `${name} · ${t(`desk.referrals.kind.${kind}`)}` }))}
        onChange={(chosen) => onChange({ receiverId: chosen, withoutConsent: null })}
        {...(isChecked && receiverId === null ? { error: t('desk.disclosures.receiverMissing') } : {})}
      />
      {receivers.find((receiver) => receiver.receiverId === receiverId)?.kind === 'police' ? <PoliceWarning /> : null}
      <PurposeFields purpose={purpose} words={purposeWords} isChecked={isChecked} onChange={(chosen, typed) => onChange({ purpose: chosen, purposeWords: typed, ...(chosen === purpose && chosen !== 'other' ? {} : { withoutConsent: null }) })} />
      {isSaid ? <GateFields request={{ dossierId, preset, receiverId, purpose, purposeWords }} choices={choices} isChecked={isChecked} onChange={onChange} /> : null}
    </>
  );
}
