import { useTranslation } from '#i18n/desk-translation.ts';
import { dossierFormats, isCaseFormat, type DossierFormat } from '#shared/domain/dossier-format.ts';
import { allowsFormat, type PresetName } from '#shared/redaction/presets.ts';
import { Select } from '#ui/Select.tsx';
import { CasePreview } from './CasePreview.tsx';

export interface FormatFieldsProps {
  readonly dossierId: string;
  readonly format: DossierFormat;
  /** null: nobody has said yet for whom it is made. */
  readonly preset: PresetName | null;
  readonly isReasoned: boolean;
  readonly onChange: (format: DossierFormat) => void;
}

/** The format of the file; of one that has a row for each report what it is, and the rows. */
export function FormatFields({ dossierId, format, preset, isReasoned, onChange }: FormatFieldsProps) {
  const { t } = useTranslation();
  const isRefused = preset !== null && !allowsFormat(preset, format);
  return (
    <>
      <Select
        label={t('desk.disclosures.formatLabel')}
        value={format}
        options={dossierFormats.map((value) => ({ value, text: t(`desk.disclosures.format.${value}`) }))}
        onChange={onChange}
        {...(isRefused ? { error: t('desk.disclosures.formatNotForAll') } : {})}
      />
      {isCaseFormat(format) ? <p className="small">{t(`desk.disclosures.formatWords.${format}`)}</p> : null}
      {preset === null || isRefused || !isCaseFormat(format) ? null : <CasePreview asked={{ dossierId, format, preset: { name: preset, isReasoned } }} />}
    </>
  );
}
