import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { NamedIncident } from '#shared/contract/incident-calls.ts';
import type { CompoundLink } from '#shared/domain/compound.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Suggestions } from '#ui/Suggestions.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { incidentName } from './incident-name.ts';

/** Which incidents a tip speaks of, and which it may speak of; nothing where there is neither, since a tip's page is long. */
export function TipIncidents({ tipId, onOpen }: { readonly tipId: string; readonly onOpen: (incidentId: string) => void }) {
  const translation = useTranslation();
  const { t } = translation;
  const api = useApi();
  const mayLink = useMay('incidents.setLink');
  const { loaded, put, reload } = useReply('incidents.ofTip', { tipId });
  const call = useCall(put);
  const outcome = useRef<HTMLParagraphElement>(null);
  const area = useKeptFocus(outcome);
  const [said, say] = useSaid();
  useNotice('incidents.changed', reload);
  useNotice('tips.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { linked, suggested, suggestedTotal } = loaded.value;
  if (linked.length === 0 && suggested.length === 0 && said === '' && call.code === undefined) return null;
  const decide = (incident: NamedIncident, to: CompoundLink): void =>
    void call.run(
      () => api['incidents.setLink']({ tipId, incidentId: incident.incidentId, to }),
      () => say((shown) => shown.t(to === 'linked' ? 'desk.incidents.incidentLinked' : 'desk.incidents.incidentUnlinked', { incident: incidentName(shown, incident) })),
    );
  const line = (incident: NamedIncident, isLinked: boolean) => {
    const name = incidentName(translation, incident);
    return (
      <li key={incident.incidentId} className="tip-compound">
        <Button isSmall kind="quiet" onPress={() => onOpen(incident.incidentId)}>
          {name}
        </Button>
        {mayLink ? (
          <div className="actions">
            {isLinked ? null : (
              <Button isSmall label={t('desk.incidents.linkIncidentOf', { incident: name })} isPending={call.isBusy} onPress={() => decide(incident, 'linked')}>
                {t('desk.incidents.link')}
              </Button>
            )}
            <Button isSmall kind="quiet" label={t('desk.incidents.unlinkIncidentOf', { incident: name })} isPending={call.isBusy} onPress={() => decide(incident, 'refused')}>
              {t('desk.incidents.unlink')}
            </Button>
          </div>
        ) : null}
      </li>
    );
  };
  return (
    <section ref={area} className="tip-compounds">
      <h3>{t('desk.incidents.ofTip')}</h3>
      {linked.length === 0 ? null : (
        <ul className="plain-list" aria-label={t('desk.incidents.ofTip')}>
          {linked.map((incident) => line(incident, true))}
        </ul>
      )}
      {suggested.length === 0 ? null : (
        <Suggestions title={t('desk.incidents.ofTipSuggested')} note={t('desk.incidents.ofTipSuggestedNote')} more={suggestedTotal > suggested.length ? t('desk.incidents.suggestedMore', { count: suggestedTotal - suggested.length }) : undefined}>
          {suggested.map((incident) => line(incident, false))}
        </Suggestions>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p ref={outcome} tabIndex={-1} className="said small muted" role="status">
        {said}
      </p>
    </section>
  );
}
