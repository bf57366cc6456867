import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IncidentPlace } from '#shared/contract/incident-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { Funnel } from './Funnel.tsx';
import { IncidentDialog } from './IncidentDialog.tsx';
import { IncidentTable } from './IncidentTable.tsx';

const perPage = 25;

/** What happened at one compound, latest first, and what became of the people. */
export function CompoundIncidents({ place, onOpen }: { readonly place: IncidentPlace; readonly onOpen: (incidentId: string) => void }) {
  const { t } = useTranslation();
  const mayRecord = useMay('incidents.record');
  const [offset, setOffset] = useState(0);
  const [isRecording, setRecording] = useState(false);
  const { loaded, reload } = useReply('incidents.list', { kind: null, year: null, compoundId: place.compoundId, offset, limit: perPage });
  useNotice('incidents.changed', reload);
  useNotice('compounds.changed', reload);
  const list = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.incidents.ofCompound')}</h2>
        {mayRecord ? (
          <Button isSmall onPress={() => setRecording(true)}>
            {t('desk.incidents.record')}
          </Button>
        ) : null}
      </div>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {list?.total === 0 ? <p className="muted">{t('desk.incidents.ofCompoundNone')}</p> : null}
      {list === undefined || list.total === 0 ? null : (
        <>
          <p className="small muted">{t('desk.incidents.ofCompoundWords')}</p>
          <Funnel sums={list.sums} />
          <IncidentTable label={t('desk.incidents.ofCompound')} rows={list.rows} onOpen={onOpen} />
        </>
      )}
      <Pager
        offset={offset}
        perPage={perPage}
        total={list?.total ?? 0}
        onOffset={setOffset}
      />
      {isRecording ? (
        <IncidentDialog
          places={[place]}
          onDone={({ incidentId }) => {
            setRecording(false);
            onOpen(incidentId);
          }}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </section>
  );
}
