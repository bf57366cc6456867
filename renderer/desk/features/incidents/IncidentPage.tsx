import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { IncidentView } from '#shared/contract/incident-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { HistoryList } from '#ui/HistoryList.tsx';
import { Page } from '#ui/Page.tsx';
import { shownPartialDate } from '#ui/time.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { FigureDialog } from './FigureDialog.tsx';
import { incidentName } from './incident-name.ts';
import { IncidentDialog } from './IncidentDialog.tsx';
import { IncidentFigures } from './IncidentFigures.tsx';
import { IncidentPlaces } from './IncidentPlaces.tsx';
import { IncidentTips } from './IncidentTips.tsx';
import { MergedIncidents } from './MergedIncidents.tsx';
import { SameEventDialog } from './SameEventDialog.tsx';
import { useCall } from '../../api/use-call.ts';

export interface IncidentPageProps {
  readonly incidentId: string;
  /** What is said of it, claim by claim. */
  readonly said: ReactNode;
  readonly onBack: () => void;
  readonly onOpen: (incidentId: string) => void;
  readonly onCompound: (compoundId: string) => void;
  readonly onTip: (tipId: string) => void;
}

/** All that is known of one incident, who says so, and what is not known. */
export function IncidentPage({ incidentId, ...goTo }: IncidentPageProps) {
  const { t } = useTranslation();
  const { loaded, put, reload } = useReply('incidents.get', { incidentId });
  useNotice('incidents.changed', reload);
  useNotice('compounds.changed', reload);
  if (loaded.state === 'failed') {
    return (
      <Page title={t('desk.incidents.title')} actions={<Button onPress={goTo.onBack}>{t('desk.incidents.back')}</Button>}>
        <ErrorBanner code={loaded.code} />
      </Page>
    );
  }
  if (loaded.state === 'loading') return <p className="page muted loading">{t('desk.loading')}</p>;
  return <Incident incident={loaded.value} onChanged={put} onMarked={reload} {...goTo} />;
}

interface IncidentProps extends Omit<IncidentPageProps, 'incidentId'> {
  readonly incident: IncidentView;
  readonly onChanged: (incident: IncidentView) => void;
  readonly onMarked: () => void;
}

function Incident({ incident, said: claims, onChanged, onMarked, onBack, onOpen, onCompound, onTip }: IncidentProps) {
  const translation = useTranslation();
  const { t, locale } = translation;
  const api = useApi();
  const mayChange = useMay('incidents.change');
  const [asking, setAsking] = useState<'facts' | 'figure' | 'merge'>();
  const [said, say] = useSaid();
  const { incidentId, mergedInto } = incident;
  const saved = (next: IncidentView): void => {
    say(({ t }) => t('desk.incidents.saved'));
    if (next.incidentId === incidentId) onChanged(next);
    else onOpen(next.incidentId);
  };
  /** What was asked closes; another form that was opened meanwhile does not. */
  const closing = (what: typeof asking) => (): void => setAsking((open) => (open === what ? undefined : open));
  const done = (what: typeof asking) => (next: IncidentView): void => {
    closing(what)();
    saved(next);
  };
  const call = useCall(saved);
  const part = (id: string): void => void call.run(() => api['incidents.part']({ incidentId: id }));
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  return (
    <Page
      areaRef={area}
      title={incidentName(translation, incident)}
      actions={
        <>
          <Button onPress={onBack}>{t('desk.incidents.back')}</Button>
          {mayChange && mergedInto === null ? <Button onPress={() => setAsking('merge')}>{t('desk.incidents.merge')}</Button> : null}
        </>
      }
    >
      <p className="muted">{t('desk.incidents.number', { number: String(incident.number) })}</p>
      <CallReason call="incidents.change" />
      {call.code === undefined || asking === 'merge' ? null : <ErrorBanner code={call.code} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
      {mergedInto === null ? null : (
        <Banner tone="warning">
          <p>{t('desk.incidents.mergedInto', { number: String(mergedInto.number) })}</p>
          <div className="actions">
            <Button onPress={() => onOpen(mergedInto.incidentId)}>{t('desk.incidents.toThat', { number: String(mergedInto.number) })}</Button>
            {mayChange ? <Button isPending={call.isBusy} onPress={() => part(incidentId)}>{t('desk.incidents.part')}</Button> : null}
          </div>
        </Banner>
      )}
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.incidents.facts')}</h2>
          {mayChange ? (
            <Button isSmall onPress={() => setAsking('facts')}>
              {t('desk.incidents.change')}
            </Button>
          ) : null}
        </div>
        <dl className="facts">
          <dt>{t('desk.incidents.kindLabel')}</dt>
          <dd>{t(`desk.incidents.kind.${incident.kind}`)}</dd>
          <dt>{t('desk.incidents.dateLabel')}</dt>
          <dd>{incident.date === '' ? t('desk.incidents.dateUnknown') : shownPartialDate(incident.date, locale)}</dd>
          <dt>{t('desk.incidents.places')}</dt>
          <dd>
            <IncidentPlaces incident={incident} onCompound={onCompound} onMarked={onMarked} />
          </dd>
          <dt>{t('desk.incidents.agency')}</dt>
          <dd>{incident.agency === '' ? <span className="muted">{t('desk.incidents.agencyNone')}</span> : <bdi dir="auto">{incident.agency}</bdi>}</dd>
          {incident.note === '' ? null : (
            <>
              <dt>{t('desk.incidents.note')}</dt>
              <dd>
                <bdi dir="auto" className="pre">
                  {incident.note}
                </bdi>
              </dd>
            </>
          )}
        </dl>
      </section>
      <section className="stack">
        <div className="section-head">
          <h2>{t('desk.incidents.counts')}</h2>
          {mayChange ? (
            <Button isSmall onPress={() => setAsking('figure')}>
              {t('desk.incidents.addFigure')}
            </Button>
          ) : null}
        </div>
        <p className="small muted">{t('desk.incidents.countsWords')}</p>
        <IncidentFigures
          incident={incident}
          mayChange={mayChange}
          isBusy={call.isBusy}
          onFirst={(counted, figureId) => void call.run(() => api['incidents.setFirst']({ incidentId, counted, figureId }))}
          onWithdraw={(figureId) => void call.run(() => api['incidents.withdrawFigure']({ incidentId, figureId }))}
        />
      </section>
      {mergedInto === null ? claims : null}
      {mergedInto === null ? <IncidentTips incidentId={incidentId} onTip={onTip} /> : null}
      <MergedIncidents incident={incident} mayChange={mayChange} isBusy={call.isBusy} onPart={part} />
      <section className="stack">
        <h2>{t('desk.incidents.changes')}</h2>
        <HistoryList entries={incident.history} total={incident.historyTotal} words={(entry) => t(`desk.incidents.event.${entry.type}`, { what: entry.counted === null ? String(entry.other ?? '') : t(`desk.incidents.count.${entry.counted}`) })} />
      </section>
      {asking === 'facts' ? <IncidentDialog incident={incident} onDone={done('facts')} onClose={closing('facts')} /> : null}
      {asking === 'figure' ? <FigureDialog incidentId={incidentId} onDone={done('figure')} onClose={closing('figure')} /> : null}
      {asking === 'merge' ? <SameEventDialog except={incidentId} code={call.code} isBusy={call.isBusy} onChoose={(into) => void call.run(() => api['incidents.merge']({ incidentId, into }), closing('merge'))} onClose={closing('merge')} /> : null}
    </Page>
  );
}
