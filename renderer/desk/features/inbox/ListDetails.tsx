import { useTranslation } from '#i18n/desk-translation.ts';
import { listDetails, type ListDetail } from '#shared/domain/list-detail.ts';
import { tipSorts, type TipSort } from '#shared/domain/tip-sort.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';

export interface ListDetailsProps {
  readonly sort: TipSort;
  readonly onSort: (sort: TipSort) => void;
  readonly leftOut: ReadonlySet<ListDetail>;
  readonly onChange: (leftOut: readonly ListDetail[]) => void;
}

/** In which order the list stands, and what is in each line beside what is always there. Folded: most never change it. */
export function ListDetails({ sort, onSort, leftOut, onChange }: ListDetailsProps) {
  const { t } = useTranslation();
  return (
    <details className="list-details">
      <summary className="small">{t('desk.finding.details.title')}</summary>
      <div className="filters">
        <Select<TipSort> label={t('desk.finding.sort.label')} labelPlace="hidden" value={sort} options={tipSorts.map((value) => ({ value, text: t(`desk.finding.sort.${value}`) }))} onChange={onSort} />
        {listDetails.map((detail) => (
          <Checkbox key={detail} isSelected={!leftOut.has(detail)} onChange={(isShown) => onChange(isShown ? [...leftOut].filter((each) => each !== detail) : [...leftOut, detail])}>
            {t(`desk.finding.details.${detail}`)}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
