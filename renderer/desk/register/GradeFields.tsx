import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundSourceUnits } from '#shared/contract/compound-calls.ts';
import { credibilities, reliabilities, type Credibility, type Reliability } from '#shared/domain/grade.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface Graded {
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** Who says so, and what that is worth on both axes. `sourceError`: why a source is needed here, where none is named. */
export function GradeFields<G extends Graded>({ label, graded, sourceError, onChange }: { readonly label: string; readonly graded: G; readonly sourceError: string | undefined; readonly onChange: (graded: G) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={label} value={graded.source} onChange={(source) => onChange({ ...graded, source })} maxLength={compoundSourceUnits} {...(sourceError === undefined ? {} : { error: sourceError })} />
      <Select label={t('desk.compounds.reliabilityLabel')} value={graded.reliability} options={reliabilities.map((value) => ({ value, text: t(`desk.compounds.reliability.${value}`) }))} onChange={(reliability) => onChange({ ...graded, reliability })} />
      <Select label={t('desk.compounds.credibilityLabel')} value={graded.credibility} options={credibilities.map((value) => ({ value, text: t(`desk.compounds.credibility.${value}`) }))} onChange={(credibility) => onChange({ ...graded, credibility })} />
    </>
  );
}
