import { useTranslation } from '#i18n/desk-translation.ts';
import { isCaseFormat, type DossierFormat } from '#shared/domain/dossier-format.ts';
import { fieldsShown, leavesOffice, presets, type PresetName } from '#shared/redaction/presets.ts';
import { shownFields, type ShownField } from '#shared/redaction/redacted-dossier.ts';
import { listWords } from '#ui/list-words.ts';

interface PresetShowsProps {
  readonly preset: PresetName;
  readonly isReasoned: boolean;
  readonly format: DossierFormat;
}

/** What a preset lets stand in the file and what it leaves out, in words. Of a file of rows the rows themselves are shown. */
export function PresetShows({ preset, isReasoned, format }: PresetShowsProps) {
  const { t } = useTranslation();
  const hasText = fieldsShown(preset, isReasoned).includes('narrative') && format !== 'htcds';
  return (
    <div className="stack-tight small">
      {isCaseFormat(format) ? null : <FieldsShown preset={preset} isReasoned={isReasoned} />}
      {leavesOffice(preset) && hasText ? <p>{t('desk.redact.statements.presetHint')}</p> : null}
      {leavesOffice(preset) ? null : <p className="muted">{t('desk.disclosures.internalWords')}</p>}
    </div>
  );
}

function FieldsShown({ preset, isReasoned }: Omit<PresetShowsProps, 'format'>) {
  const { t, locale } = useTranslation();
  const shown = fieldsShown(preset, isReasoned);
  const { leastReports } = presets[preset];
  const left = shownFields.filter((field) => !shown.includes(field));
  const named = (fields: readonly ShownField[]): string => listWords(fields.map((field) => t(`desk.disclosures.field.${field}`)), locale, 'plain');
  return (
    <>
      <p>{shown.length === 0 ? t('desk.disclosures.showsNothing') : t('desk.disclosures.shows', { fields: named(shown) })}</p>
      {left.length === 0 ? null : <p>{t('desk.disclosures.leavesOut', { fields: named(left) })}</p>}
      {leastReports === null ? null : <p>{t('desk.disclosures.fewReports', { least: leastReports })}</p>}
      {shown.includes('narrative') && left.length > 0 ? <p className="muted">{t('desk.disclosures.placeHint')}</p> : null}
    </>
  );
}
