import { useTranslation } from '#i18n/desk-translation.ts';
import type { TablePreview } from '#shared/contract/register-calls.ts';
import { tableFields, type TableField } from '#shared/domain/register-table.ts';
import { Select } from '#ui/Select.tsx';

/** What each column holds: its header and its first cell beside a choice. */
export function ColumnFields({ columns, onChange }: { readonly columns: TablePreview['columns']; readonly onChange: (fields: TableField[]) => void }) {
  const { t } = useTranslation();
  const options = tableFields.map((value) => ({ value, text: t(`desk.registerTables.field.${value}`) }));
  return (
    <details className="card" open>
      <summary>{t('desk.registerTables.columns')}</summary>
      <p className="small muted">{t('desk.registerTables.columnsWords')}</p>
      <ul className="plain-list table-columns" aria-label={t('desk.registerTables.columns')}>
        {columns.map(({ header, example, field }, index) => (
          <li key={index} className="status-entry">
            <div>
              <bdi dir="auto">{header}</bdi>
              {example === '' ? null : (
                <p className="small muted">
                  <bdi dir="auto">{t('desk.registerTables.example', { text: example })}</bdi>
                </p>
              )}
            </div>
            <Select label={t('desk.registerTables.column', { name: header })} labelPlace="hidden" value={field} options={options} onChange={(chosen) => onChange(columns.map((each, at) => (at === index ? chosen : each.field)))} />
          </li>
        ))}
      </ul>
    </details>
  );
}
