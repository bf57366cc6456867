import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentKinds, type IncidentKind } from '#shared/domain/incident.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useSettled } from '../../api/use-settled.ts';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { Funnel } from './Funnel.tsx';
import { IncidentDialog } from './IncidentDialog.tsx';
import { IncidentTable } from './IncidentTable.tsx';
import type { IncidentsLook } from './incidents-look.ts';
import { PeriodAndFigure } from './PeriodAndFigure.tsx';
import { SaveTable } from './SaveTable.tsx';

const perPage = 50;
/** As the contract has it. */
const searchUnits = 200;
const any = 'any';
const none = 'none';

export interface IncidentsPageProps {
  readonly look: IncidentsLook;
  readonly onLook: (look: IncidentsLook) => void;
  readonly onOpen: (incidentId: string) => void;
}

/** Every incident, the latest first, by kind, year, period and words, with what became of the people in all that fit. */
export function IncidentsPage({ look, onLook, onOpen }: IncidentsPageProps) {
  const { t } = useTranslation();
  const mayRecord = useMay('incidents.record');
  const maySave = useMay('incidents.save');
  const { search, kind, year, period, figure, offset } = look;
  const narrow = (next: Partial<IncidentsLook>): void => onLook({ ...look, ...next, offset: 0 });
  const filters = useRef<HTMLDivElement>(null);
  const settled = useSettled(search.slice(0, searchUnits));
  const [isRecording, setRecording] = useState(false);
  const { loaded, reload } = useStandingReply('incidents.list', { kind: kind === any ? null : kind, year: year === any ? null : year === none ? '' : year, compoundId: null, period, ...(figure === undefined ? {} : { figure }), search: settled, offset, limit: perPage });
  useNotice('incidents.changed', reload);
  useNotice('compounds.changed', reload);
  const list = loaded.state === 'ready' ? loaded.value : undefined;
  const isFiltered = kind !== any || year !== any || period.from !== '' || period.until !== '' || figure !== undefined || search.trim() !== '';
  const hasAny = isFiltered || (list !== undefined && list.total > 0);
  const years = list?.years ?? [];
  return (
    <Page
      title={t('desk.incidents.title')}
      intro={t('desk.incidents.intro')}
      actions={
        mayRecord ? (
          <Button kind="primary" onPress={() => setRecording(true)}>
            {t('desk.incidents.record')}
          </Button>
        ) : undefined
      }
    >
      <CallReason call="incidents.record" />
      {hasAny ? (
        <div className="filters incident-filters" ref={filters}>
          <TextField
            label={t('desk.finding.incidentSearch')}
            value={search}
            onChange={(typed) => narrow({ search: typed })}
            maxLength={searchUnits}
          />
          <Select<IncidentKind | typeof any>
            label={t('desk.incidents.kindFilter')}
            value={kind}
            options={[{ value: any, text: t('desk.incidents.anyKind') }, ...incidentKinds.map((value) => ({ value, text: t(`desk.incidents.kind.${value}`) }))]}
            onChange={(chosen) => narrow({ kind: chosen })}
          />
          <Select
            label={t('desk.incidents.yearFilter')}
            value={year}
            options={[{ value: any, text: t('desk.incidents.anyYear') }, ...[...new Set([...(year === any || year === none ? [] : [year]), ...years])].sort().reverse().map((value) => (value === '' ? { value: none, text: t('desk.incidents.noYear') } : { value, text: value }))]}
            onChange={(chosen) => narrow({ year: chosen })}
          />
          <PeriodAndFigure
            period={period}
            figure={figure}
            onChange={(next) => {
              narrow(next);
              // The button goes away, and the focus with it.
              filters.current?.querySelector('button')?.focus();
            }}
          />
        </div>
      ) : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {list?.total === 0 ? (
        isFiltered ? (
          <EmptyState title={t('desk.incidents.noneFound')} />
        ) : (
          <EmptyState title={t('desk.incidents.none')}>
            <p>{t('desk.incidents.noneWords')}</p>
          </EmptyState>
        )
      ) : null}
      {list === undefined || list.total === 0 ? null : (
        <>
          <p role="status">
            <b>{t('desk.incidents.total', { count: list.total })}</b>
          </p>
          {list.undecided === 0 ? null : <p>{t('desk.figures.raids.undecided', { count: list.undecided })}</p>}
          <Funnel sums={list.sums} />
          <p className="small muted">{t('desk.incidents.sumsWords')}</p>
          <IncidentTable label={t('desk.incidents.list')} rows={list.rows} hasPlaces onOpen={onOpen} />
        </>
      )}
      <Pager
        offset={offset}
        perPage={perPage}
        total={list?.total ?? 0}
        onOffset={(next) => onLook({ ...look, offset: next })}
      />
      {maySave && list !== undefined && list.total > 0 ? <SaveTable /> : null}
      {isRecording ? (
        <IncidentDialog
          onDone={({ incidentId }) => {
            setRecording(false);
            onOpen(incidentId);
          }}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </Page>
  );
}
