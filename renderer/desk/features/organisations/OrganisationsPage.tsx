import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationRow } from '#shared/contract/organisation-calls.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { useSettled } from '../../api/use-settled.ts';
import type { OrganisationsLook } from './organisations-look.ts';
import { RecordOrganisationDialog } from './RecordOrganisationDialog.tsx';

const perPage = 50;
/** As the contract has it. */
const searchUnits = 200;

export interface OrganisationsPageProps {
  readonly look: OrganisationsLook;
  readonly onLook: (look: OrganisationsLook) => void;
  readonly onOpen: (organisationId: string) => void;
}

/** Everybody who is behind a compound or has to do with one; who is linked to most stands first. */
export function OrganisationsPage({ look, onLook, onOpen }: OrganisationsPageProps) {
  const { t } = useTranslation();
  const mayRecord = useMay('organisations.record');
  const { search, offset } = look;
  const [isRecording, setRecording] = useState(false);
  const { loaded, reload } = useStandingReply('organisations.list', { search: useSettled(search.slice(0, searchUnits)), offset, limit: perPage });
  useNotice('organisations.changed', reload);
  useNotice('compounds.changed', reload);
  useNotice('tips.changed', reload);
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const isEmpty = loaded.state === 'ready' && total === 0;
  return (
    <Page
      title={t('desk.organisations.title')}
      intro={t('desk.organisations.intro')}
      actions={
        mayRecord ? (
          <Button kind="primary" onPress={() => setRecording(true)}>
            {t('desk.organisations.record')}
          </Button>
        ) : null
      }
    >
      <CallReason call="organisations.record" />
      {isEmpty && search === '' ? null : (
        <TextField
          label={t('desk.organisations.search')}
          value={search}
          onChange={(typed) => onLook({ search: typed, offset: 0 })}
          maxLength={searchUnits}
        />
      )}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {isEmpty && search === '' ? (
        <EmptyState title={t('desk.organisations.none')}>
          <p>{t('desk.organisations.noneWords')}</p>
        </EmptyState>
      ) : null}
      {isEmpty && search !== '' ? <EmptyState title={t('desk.organisations.noneFound')} /> : null}
      {rows.length === 0 ? null : (
        <ul className="cards" aria-label={t('desk.organisations.list')}>
          {rows.map((row) => (
            <OrganisationCard key={row.organisationId} row={row} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <Pager offset={offset} perPage={perPage} total={total} onOffset={(next) => onLook({ ...look, offset: next })} />
      {isRecording ? (
        <RecordOrganisationDialog
          onDone={({ organisationId }) => {
            setRecording(false);
            onOpen(organisationId);
          }}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </Page>
  );
}

function OrganisationCard({ row, onOpen }: { readonly row: OrganisationRow; readonly onOpen: (organisationId: string) => void }) {
  const { t } = useTranslation();
  const links = [...(row.confirmed === 0 ? [] : [t('desk.organisations.confirmed', { count: row.confirmed })]), ...(row.suspected === 0 ? [] : [t('desk.organisations.suspected', { count: row.suspected })])];
  const parts = [t(`desk.organisations.kind.${row.kind}`), ...(links.length === 0 ? [t('desk.organisations.noLinks')] : links), ...(row.sources === 0 ? [] : [t('desk.compounds.sources', { count: row.sources })])];
  return (
    <li className="card compound-card">
      <div className="compound-head">
        <Button kind="quiet" onPress={() => onOpen(row.organisationId)}>
          <bdi dir="auto">{row.name}</bdi>
        </Button>
      </div>
      {row.otherNames.length === 0 ? null : (
        <p className="small muted">
          <bdi dir="auto">{t('desk.organisations.alsoCalled', { names: row.otherNames.join(' · ') })}</bdi>
        </p>
      )}
      <CutNote shown={row.otherNames.length} total={row.otherNamesTotal} />
      <p className="small muted">{parts.join(' · ')}</p>
    </li>
  );
}
