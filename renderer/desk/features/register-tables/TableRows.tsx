import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { registerRowFilters, type TablePreview } from '#shared/contract/register-calls.ts';
import type { RowChoice } from '#shared/domain/register-table.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { TableRowCard } from './TableRowCard.tsx';

const perPage = 25;

/** The rows as they would become, those that wait for a decision first where there are some. */
export function TableRows({ preview, onDecided }: { readonly preview: TablePreview; readonly onDecided: (choices: TablePreview['choices']) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [filter, setFilter] = useState<(typeof registerRowFilters)[number]>(preview.choices.undecided > 0 ? 'matched' : 'all');
  const [offset, setOffset] = useState(0);
  const call = useCall();
  const { previewId } = preview;
  const { loaded, reload } = useReply('register.rows', { previewId, filter, offset, limit: perPage });
  const choose = (row: number, choice: RowChoice | null, target: string | null): Promise<unknown> =>
    call.run(
      () => api['register.choose']({ previewId, row, choice, target }),
      (choices) => {
        onDecided(choices);
        reload();
      },
    );
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.registerTables.list')}</h2>
        <Select
          label={t('desk.registerTables.filterLabel')}
          labelPlace="beside"
          value={filter}
          options={registerRowFilters.map((value) => ({ value, text: t(`desk.registerTables.filter.${value}`) }))}
          onChange={(chosen) => {
            setFilter(chosen);
            setOffset(0);
          }}
        />
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="muted">{t('desk.registerTables.none')}</p> : null}
      {rows.length === 0 ? null : (
        <ul className="cards" aria-label={t('desk.registerTables.list')}>
          {rows.map((row) => (
            <TableRowCard key={row.row} row={row} onChoose={(choice, target) => void choose(row.row, choice, target)} />
          ))}
        </ul>
      )}
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
    </section>
  );
}
