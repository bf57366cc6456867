import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { CompoundState } from './CompoundState.tsx';
import type { CompoundsLook } from './compounds-look.ts';
import { NarrowedTo } from './NarrowedTo.tsx';
import { placeLine } from './place-line.ts';
import { RecordDialog } from './RecordDialog.tsx';

const perPage = 50;
/** As the contract has it. */
const searchUnits = 200;

export interface CompoundsPageProps {
  /** Bringing a register in and out as a table. */
  readonly onTables: () => void;
  readonly look: CompoundsLook;
  readonly onLook: (look: CompoundsLook) => void;
  readonly onOpen: (compoundId: string) => void;
}

/** The register: what most independent sources speak of stands first. */
export function CompoundsPage({ look, onLook, onOpen, onTables }: CompoundsPageProps) {
  const { t } = useTranslation();
  const mayRecord = useMay('compounds.record');
  const { search, place, state, sources, offset } = look;
  const narrowing = useRef<HTMLDivElement>(null);
  const [isRecording, setRecording] = useState(false);
  const settled = useSettled(search.slice(0, searchUnits));
  const { loaded, reload } = useStandingReply('compounds.list', { search: settled, ...(place === undefined ? {} : { place }), ...(state === undefined ? {} : { state }), ...(sources === undefined ? {} : { sources }), offset, limit: perPage });
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const isEmpty = loaded.state === 'ready' && total === 0;
  const isFiltered = state !== undefined || sources !== undefined;
  const isNarrowed = place !== undefined || isFiltered;
  const isAllEmpty = isEmpty && search === '' && !isNarrowed;
  return (
    <Page
      title={t('desk.compounds.title')}
      intro={t('desk.compounds.intro')}
      actions={
        <>
          <Button onPress={onTables}>{t('desk.registerTables.open')}</Button>
          {mayRecord ? (
            <Button kind="primary" onPress={() => setRecording(true)}>
              {t('desk.compounds.record')}
            </Button>
          ) : null}
        </>
      }
    >
      <CallReason call="compounds.record" />
      <div className="stack" ref={narrowing}>
        {isAllEmpty ? null : (
          <TextField
            label={t('desk.compounds.search')}
            value={search}
            onChange={(typed) => onLook({ ...look, search: typed, offset: 0 })}
            maxLength={searchUnits}
          />
        )}
        <NarrowedTo
          look={look}
          onLook={(next) => {
            onLook({ ...next, offset: 0 });
            // The button goes away, and the focus with it.
            narrowing.current?.querySelector('input')?.focus();
          }}
        />
      </div>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {isAllEmpty ? (
        <EmptyState title={t('desk.compounds.none')}>
          <p>{t('desk.compounds.noneWords')}</p>
        </EmptyState>
      ) : null}
      {isEmpty && !isAllEmpty ? (
        <EmptyState title={t(isFiltered ? 'desk.compounds.noneFits' : search === '' ? 'desk.map.noneThere' : 'desk.compounds.noneFound')}>{isFiltered ? <p>{t('desk.compounds.noneFitsWords')}</p> : null}</EmptyState>
      ) : null}
      {total === 0 ? null : (
        <p role="status">
          <b>{t('desk.figures.compounds', { count: total })}</b>
        </p>
      )}
      {rows.length === 0 ? null : (
        <ul className="cards" aria-label={t('desk.compounds.list')}>
          {rows.map((row) => (
            <CompoundCard key={row.compoundId} row={row} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={(next) => onLook({ ...look, offset: next })}
      />
      {isRecording ? (
        <RecordDialog
          onDone={({ compoundId }) => {
            setRecording(false);
            onOpen(compoundId);
          }}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </Page>
  );
}

function CompoundCard({ row, onOpen }: { readonly row: CompoundRow; readonly onOpen: (compoundId: string) => void }) {
  const { t, locale } = useTranslation();
  const place = placeLine(row, locale);
  return (
    <li className="card compound-card">
      <div className="compound-head">
        <Button kind="quiet" onPress={() => onOpen(row.compoundId)}>
          <bdi dir="auto">{row.name}</bdi>
        </Button>
        <CompoundState state={row.state} />
      </div>
      {row.otherNames.length === 0 ? null : (
        <p className="small muted">
          <bdi dir="auto">{t('desk.compounds.alsoCalled', { names: row.otherNames.join(' · ') })}</bdi>
        </p>
      )}
      <CutNote shown={row.otherNames.length} total={row.otherNamesTotal} />
      <p className="small muted">
        {[place === '' ? t('desk.compounds.noPlace') : place, t(`desk.compounds.standing.${row.standing}`), row.tips === 0 ? t('desk.compounds.noTips') : `${t('desk.compounds.counts', { count: row.tips })}, ${t('desk.compounds.sources', { count: row.sources })}`].join(' · ')}
      </p>
    </li>
  );
}
