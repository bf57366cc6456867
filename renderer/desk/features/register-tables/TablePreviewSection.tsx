import { useTranslation } from '#i18n/desk-translation.ts';
import type { TablePreview } from '#shared/contract/register-calls.ts';
import { tableEncodings } from '#shared/domain/register-table.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import { TableRows } from './TableRows.tsx';
import type { TableImport } from './use-table-import.ts';

/** What a table holds and what would become of it. Everything is decided here, and nothing is written before the button below. */
export function TablePreviewSection({ table, preview, isRereading, code }: { readonly table: TableImport; readonly preview: TablePreview; readonly isRereading: boolean; readonly code: Code | undefined }) {
  const { t } = useTranslation();
  const { choices, encoding, sheets } = preview;
  const takes = choices.new + choices.add;
  const hasName = preview.isOwn || preview.columns.some(({ field }) => field.startsWith('name'));
  return (
    <section className="stack" aria-label={preview.fileName} aria-busy={isRereading}>
      <div className="card stack" role="status">
        <h2>
          <bdi dir="auto">{preview.fileName}</bdi>
        </h2>
        <p>
          {t('desk.registerTables.rows', { count: preview.rows })} · {t('desk.registerTables.summary', { made: choices.new, added: choices.add, skipped: choices.skip, undecided: choices.undecided })}
        </p>
        {preview.isOwn ? <p className="small muted">{t('desk.registerTables.own')}</p> : null}
        {preview.formulas === 0 ? null : <p className="small muted">{t('desk.registerTables.formulas', { count: preview.formulas })}</p>}
        {preview.merged === 0 ? null : <p className="small muted">{t('desk.registerTables.merged', { count: preview.merged })}</p>}
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {preview.isEncodingGuessed ? <Banner tone="warning">{t('desk.registerTables.guessed')}</Banner> : null}
      {encoding === null ? null : (
        <Select label={t('desk.registerTables.encodingLabel')} labelPlace="beside" value={encoding} options={tableEncodings.map((value) => ({ value, text: t(`desk.registerTables.encoding.${value}`) }))} onChange={(chosen) => table.reread({ encoding: chosen })} />
      )}
      {sheets.length < 2 ? null : (
        <Select label={t('desk.registerTables.sheetLabel')} labelPlace="beside" value={String(preview.sheet)} options={sheets.map((text, index) => ({ value: String(index), text }))} onChange={(chosen) => table.reread({ sheet: Number(chosen) })} />
      )}
      {preview.isOwn ? null : (
        <>
          <ColumnFields columns={preview.columns} onChange={(columns) => table.reread({ columns })} />
          {hasName ? null : <Banner tone="warning">{t('desk.registerTables.noName')}</Banner>}
        </>
      )}
      <div inert={isRereading}>
        <TableRows key={`${encoding} ${preview.sheet} ${preview.columns.map(({ field }) => field).join()}`} preview={preview} onDecided={table.decided} />
      </div>
      {choices.undecided === 0 ? null : <Banner tone="note">{t('desk.registerTables.undecidedWords', { count: choices.undecided })}</Banner>}
      <div className="actions">
        <Button kind="primary" isDisabled={takes === 0 || isRereading} onPress={table.commit}>
          {t('desk.registerTables.commit', { count: takes })}
        </Button>
        <Button onPress={table.choose}>{t('desk.registerTables.other')}</Button>
        <Button onPress={table.leave}>{t('desk.registerTables.discard')}</Button>
      </div>
    </section>
  );
}
