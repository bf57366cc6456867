import type { Handlers } from '#shared/contract/contract.ts';
import type { incidentCalls, IncidentView } from '#shared/contract/incident-calls.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { setTipIncident } from '../../store/commands/connect-incident.ts';
import { changeIncident, mergeIncident, recordIncident, recordIncidentFigure, setFirstFigure, withdrawIncidentFigure } from '../../store/commands/keep-incidents.ts';
import { getIncident } from '../../triage/get-incident.ts';
import { incidentsMergedInto } from '../../triage/incident-roots.ts';
import { countIncidents, listIncidents } from '../../triage/list-incidents.ts';
import { incidentsOfTip, tipsOfIncident } from '../../triage/tips-of-incident.ts';
import type { OpenVault } from '../open-vault.ts';
import { saveIncidents } from '../save-incidents.ts';
import type { VaultSession } from '../vault-session.ts';

export function incidentHandlers(session: VaultSession): Pick<Handlers, keyof typeof incidentCalls> {
  /** How an incident is after a change, with word to all screens that show some. `shown`: the one to answer with. */
  const changed = ({ context }: OpenVault, outcome: Result<unknown, Code>, shown: string): Result<IncidentView, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'incidents.changed', value: {} });
    return getIncident(context.database, { incidentId: shown });
  };
  return {
    'incidents.list': (request) => session.withVault(({ context }) => ok(listIncidents(context.database, request))),
    'incidents.count': () => session.withVault(({ context }) => ok({ incidents: countIncidents(context.database) })),
    'incidents.get': (request) => session.withVault(({ context }) => getIncident(context.database, request)),
    'incidents.tips': (request) => session.withVault(({ context }) => tipsOfIncident(context.database, request)),
    'incidents.record': ({ facts }) =>
      session.withVault((vault) => {
        const recorded = recordIncident(vault.context, facts);
        return recorded.ok ? changed(vault, recorded, recorded.value) : recorded;
      }),
    'incidents.change': ({ incidentId, facts }) => session.withVault((vault) => changed(vault, changeIncident(vault.context, incidentId, facts), incidentId)),
    'incidents.recordFigure': ({ incidentId, statement }) => session.withVault((vault) => changed(vault, recordIncidentFigure(vault.context, incidentId, statement), incidentId)),
    'incidents.withdrawFigure': ({ incidentId, figureId }) => session.withVault((vault) => changed(vault, withdrawIncidentFigure(vault.context, incidentId, figureId), incidentId)),
    'incidents.setFirst': ({ incidentId, counted, figureId }) => session.withVault((vault) => changed(vault, setFirstFigure(vault.context, incidentId, { counted, figureId }, incidentsMergedInto(vault.context.database, incidentId)), incidentId)),
    'incidents.merge': ({ incidentId, into }) => session.withVault((vault) => changed(vault, mergeIncident(vault.context, incidentId, into), into)),
    'incidents.part': ({ incidentId }) => session.withVault((vault) => changed(vault, mergeIncident(vault.context, incidentId, null), incidentId)),
    'incidents.ofTip': ({ tipId }) => session.withVault(({ context }) => incidentsOfTip(context.database, tipId)),
    'incidents.setLink': ({ tipId, incidentId, to }) =>
      session.withVault(({ context }) => {
        const outcome = setTipIncident(context, tipId, { incidentId, to, same: incidentsMergedInto(context.database, incidentId) });
        if (!outcome.ok) return outcome;
        session.notify({ notice: 'incidents.changed', value: {} });
        // A tip's history tells of it.
        session.notify({ notice: 'tips.changed', value: {} });
        return incidentsOfTip(context.database, tipId);
      }),
    'incidents.save': ({ handle }) =>
      session.withVault((vault) => {
        const paths = session.grants.redeem(handle, 'incidents');
        const [target] = paths.ok ? paths.value : [];
        if (target === undefined) return fail('handle-invalid');
        return ok(saveIncidents(vault, session.environment, target));
      }),
  };
}
