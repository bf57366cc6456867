import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { printedLanguages } from '#shared/domain/printed-language.ts';
import { presetNames, presets } from '#shared/redaction/presets.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { becauseOf, type CompoundDossierDraft } from './asked-dossier.ts';
import { PresetNotes } from './PresetNotes.tsx';

export interface DossierChoicesProps {
  readonly draft: CompoundDossierDraft;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<CompoundDossierDraft>) => void;
}

/** For whom it is made, and in which language. */
export function DossierChoices({ draft, isChecked, onChange }: DossierChoicesProps) {
  const { t } = useTranslation();
  const { preset, language, shownBecause } = draft;
  return (
    <>
      <Select
        label={t('desk.disclosures.presetLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={preset}
        options={presetNames.map((value) => ({ value, text: t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${value}`), tlp: presets[value].tlp }) }))}
        onChange={(chosen) => onChange({ preset: chosen })}
        {...(isChecked && preset === null ? { error: t('desk.disclosures.presetMissing') } : {})}
      />
      {preset === null ? null : <PresetNotes preset={preset} isReasoned={becauseOf(draft) !== ''} />}
      {preset === null || presets[preset].shownWithReason.length === 0 ? null : (
        <TextField label={t('desk.compoundDossier.because')} description={t('desk.disclosures.approvalHelp')} value={shownBecause} onChange={(typed) => onChange({ shownBecause: typed })} maxLength={referralWordsUnits} />
      )}
      <RadioGroup label={t('desk.compoundDossier.language')} value={language} options={printedLanguages.map((value) => ({ value, text: t(`desk.compoundDossier.languages.${value}`) }))} onChange={(chosen) => onChange({ language: chosen })} />
    </>
  );
}
