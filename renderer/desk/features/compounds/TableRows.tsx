import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { CutNote } from '#ui/CutNote.tsx';
import { dateAndTime } from '#ui/time.ts';

/** Rows of tables that a compound is from; nothing where there is none. */
export function TableRows({ rows, total }: { readonly rows: CompoundView['tableRows']; readonly total: number }) {
  const { t, locale } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <details className="card">
      <summary>{t('desk.registerTables.ofCompound')}</summary>
      <ul className="plain-list" aria-label={t('desk.registerTables.ofCompound')}>
        {rows.map(({ fileName, row, kept, takenAt }, index) => (
          <li key={index}>
            <bdi dir="auto">{t('desk.registerTables.ofCompoundRow', { name: fileName, row: String(row), when: dateAndTime(takenAt, locale) })}</bdi>
            {kept === '' ? null : (
              <p className="small kept-lines" dir="auto">
                {kept}
              </p>
            )}
          </li>
        ))}
      </ul>
      <CutNote shown={rows.length} total={total} />
    </details>
  );
}
