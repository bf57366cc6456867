import { useTranslation } from '#i18n/desk-translation.ts';
import { fieldsShown, leavesOffice, type PresetName } from '#shared/redaction/presets.ts';
import { shownFields, type ShownField } from '#shared/redaction/redacted-dossier.ts';
import { listWords } from '#ui/list-words.ts';

/** What a preset lets stand in the file and what it leaves out, in words. */
export function PresetShows({ preset, isReasoned }: { readonly preset: PresetName; readonly isReasoned: boolean }) {
  const { t, locale } = useTranslation();
  const shown = fieldsShown(preset, isReasoned);
  const left = shownFields.filter((field) => !shown.includes(field));
  const named = (fields: readonly ShownField[]): string => listWords(fields.map((field) => t(`desk.disclosures.field.${field}`)), locale, 'plain');
  return (
    <div className="stack-tight small">
      <p>{shown.length === 0 ? t('desk.disclosures.showsNothing') : t('desk.disclosures.shows', { fields: named(shown) })}</p>
      {left.length === 0 ? null : <p>{t('desk.disclosures.leavesOut', { fields: named(left) })}</p>}
      {shown.includes('narrative') && left.length > 0 ? <p className="muted">{t('desk.disclosures.placeHint')}</p> : null}
      {leavesOffice(preset) && shown.includes('narrative') ? <p>{t('desk.redact.statements.presetHint')}</p> : null}
      {leavesOffice(preset) ? null : <p className="muted">{t('desk.disclosures.internalWords')}</p>}
    </div>
  );
}
