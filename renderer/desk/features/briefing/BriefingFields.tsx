import { useTranslation } from '#i18n/desk-translation.ts';
import { briefingMonthsAtMost } from '#shared/domain/briefing.ts';
import { printedLanguages } from '#shared/domain/printed-language.ts';
import { presetNames, presets } from '#shared/redaction/presets.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { isPeriodGood, type BriefingDraft } from './asked-briefing.ts';
import { BriefingShows } from './BriefingShows.tsx';
import { EstimateFields } from './EstimateFields.tsx';

export interface BriefingFieldsProps {
  readonly draft: BriefingDraft;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<BriefingDraft>) => void;
}

/** Of which months, for whom, in which language, and what staff say themselves. */
export function BriefingFields({ draft, isChecked, onChange }: BriefingFieldsProps) {
  const { t } = useTranslation();
  const { from, until, preset, language, title, estimates } = draft;
  const wrong = isPeriodGood(draft) ? {} : { error: t('desk.briefing.periodWrong', { count: briefingMonthsAtMost }) };
  return (
    <>
      <div className="figure-choices">
        <TextField label={t('desk.briefing.from')} description={t('desk.briefing.monthHelp')} value={from} onChange={(typed) => onChange({ from: typed })} maxLength={7} {...wrong} />
        <TextField label={t('desk.briefing.until')} value={until} onChange={(typed) => onChange({ until: typed })} maxLength={7} {...wrong} />
      </div>
      <Select
        label={t('desk.disclosures.presetLabel')}
        placeholder={t('desk.disclosures.choose')}
        value={preset}
        options={presetNames.map((value) => ({ value, text: t('desk.disclosures.presetOption', { preset: t(`desk.disclosures.preset.${value}`), tlp: presets[value].tlp }) }))}
        onChange={(chosen) => onChange({ preset: chosen })}
        {...(isChecked && preset === null ? { error: t('desk.disclosures.presetMissing') } : {})}
      />
      {preset === null ? null : <BriefingShows preset={preset} />}
      <RadioGroup label={t('desk.briefing.language')} value={language} options={printedLanguages.map((value) => ({ value, text: t(`desk.briefing.languages.${value}`) }))} onChange={(chosen) => onChange({ language: chosen })} />
      <TextField label={t('desk.briefing.titleLabel')} description={t('desk.briefing.titleHelp')} value={title} onChange={(typed) => onChange({ title: typed })} maxLength={200} />
      <EstimateFields estimates={estimates} onChange={(changed) => onChange({ estimates: changed })} />
    </>
  );
}
