import { useTranslation } from '#i18n/desk-translation.ts';
import type { WrittenDraft } from '#shared/contract/writing-calls.ts';
import { tellingWays, toldLanguages } from '#shared/domain/telling-way.ts';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { localTime, timeOf } from '#ui/local-time.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface WritingFieldsProps {
  readonly draft: WrittenDraft;
  /** Somebody tried to finish: what is missing is said. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<WrittenDraft>) => void;
}

/** What staff write down. */
export function WritingFields({ draft, isChecked, onChange }: WritingFieldsProps) {
  const { t } = useTranslation();
  const isMissing = isChecked && draft.narrative.trim() === '';
  return (
    <>
      <div>
        <RadioGroup label={t('desk.writing.way')} value={draft.way} options={tellingWays.map((way) => ({ value: way, text: t(`desk.writing.ways.${way}`) }))} onChange={(way) => onChange({ way })} />
        {isChecked && draft.way === null ? <p className="field-error">{t('desk.writing.wayMissing')}</p> : null}
      </div>
      <div className="field-row">
        <TextField label={t('desk.writing.saidAt')} description={t('desk.writing.saidAtHelp')} type="datetime-local" value={localTime(draft.saidAt)} onChange={(value) => onChange({ saidAt: timeOf(value) })} />
        <Select label={t('desk.writing.language')} value={draft.language} options={toldLanguages.map((language) => ({ value: language, text: t(`desk.writing.languages.${language}`) }))} onChange={(language) => onChange({ language })} />
      </div>
      <TextField
        label={t('desk.writing.narrative')}
        description={t('desk.writing.narrativeHelp')}
        value={draft.narrative}
        onChange={(narrative) => onChange({ narrative })}
        maxLength={tipLimits.narrativeUnits}
        isMultiline
        rows={12}
        {...(isMissing ? { error: t('desk.writing.narrativeMissing') } : {})}
      />
      <TextField label={t('desk.writing.place')} value={draft.place} onChange={(place) => onChange({ place })} maxLength={tipLimits.placeUnits} />
      <TextField label={t('desk.writing.when')} value={draft.when} onChange={(when) => onChange({ when })} maxLength={tipLimits.whenUnits} />
      <TextField label={t('desk.writing.contact')} description={t('desk.writing.contactHelp')} value={draft.safeContact} onChange={(safeContact) => onChange({ safeContact })} maxLength={tipLimits.safeContactUnits} isMultiline rows={2} />
    </>
  );
}
