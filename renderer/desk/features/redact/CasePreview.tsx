import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';

/** The rows that a file of codes would hold, cell by cell, as they leave; each row stands upright, since it has many cells and most of them are one word. */
export function CasePreview({ asked }: { readonly asked: Request<'dossier.cases'> }) {
  const { t } = useTranslation();
  const { loaded } = useReply('dossier.cases', asked);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { columns, rows } = loaded.value;
  return (
    <div className="stack-tight">
      {/* The cells take no focus, so the table itself does: the arrow keys scroll it (WCAG 2.2, 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className="table-scroller case-rows" role="region" aria-label={t('desk.disclosures.rowsTitle')} tabIndex={0}>
        <table className="table small">
          <caption className="visually-hidden">{t('desk.disclosures.rowsTitle')}</caption>
          <thead>
            <tr>
              <td />
              {rows.map((_cells, row) => (
                <th key={`${row} head`} scope="col">
                  {t('desk.disclosures.rowNumber', { number: String(row + 1) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => (
              <tr key={column}>
                <th scope="row" lang="en">
                  {column}
                </th>
                {rows.map((cells, row) => (
                  <td key={`${row} cell`}>
                    <bdi>{cells[at]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tiny muted">{t('desk.disclosures.rowsEmpty')}</p>
    </div>
  );
}
