import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { incidentCalls, IncidentView, NamedIncident, Tallies } from '#shared/contract/incident-calls.ts';
import { sumOf, tallyOf } from '#shared/domain/figure.ts';
import { incidentCounts } from '#shared/domain/incident.ts';

const idOf = (number: number): string => String(number).padStart(32, '1');
const known = (least: number, most = least) => ({ is: 'known', least, most }) as const;
const garden = { compoundId: '1'.padStart(32, 'c'), number: 1, name: 'Golden Orchid Garden (invented)' };

const forEach = <T>(make: (counted: (typeof incidentCounts)[number]) => T) => Object.fromEntries(incidentCounts.map((counted) => [counted, make(counted)])) as Record<(typeof incidentCounts)[number], T>;
const talliesOf = (figures: IncidentView['figures']): Tallies => forEach((counted) => tallyOf(figures.filter((line) => line.counted === counted)));

function invented(number: number, part: Partial<IncidentView>): IncidentView {
  const figures = part.figures ?? [];
  return {
    incidentId: idOf(number),
    number,
    kind: 'raid',
    date: '2026-03-09',
    agency: '',
    note: '',
    recordedAt: Date.UTC(2026, 2, 10),
    places: [{ ...garden, isMerged: false }],
    placesTotal: part.places?.length ?? 1,
    unmarked: [],
    mergedInto: null,
    merged: [],
    mergedTotal: 0,
    historyTotal: 1,
    history: [{ at: Date.UTC(2026, 2, 10), actor: 'Dara Invented', actorRemoved: false, type: 'recorded', counted: null, other: null }],
    ...part,
    figures,
    figuresTotal: figures.length,
    tallies: talliesOf(figures),
  };
}

const counter = { figures: 0 };
const line = (counted: (typeof incidentCounts)[number], figure: IncidentView['figures'][number]['figure'], source: string, grade: Partial<IncidentView['figures'][number]> = {}): IncidentView['figures'][number] => ({
  figureId: String((counter.figures += 1)).padStart(32, 'f'),
  counted,
  figure,
  source,
  reliability: 'F',
  credibility: '6',
  isFirst: false,
  recordedAt: Date.UTC(2026, 2, 11),
  isMerged: false,
  ...grade,
});

/** Incidents that change as far as one needs to look at their screens. */
export function inventedIncidents(send: (notice: Notice) => void): Pick<Handlers, keyof typeof incidentCalls> {
  /** Said to be the same as the third: in no list. */
  const again = invented(90, { kind: 'escape', date: '2026', places: [] });
  let incidents: readonly IncidentView[] = [
    invented(1, { date: '2025', agency: 'ប៉ូលិសខេត្ត (invented)', figures: [line('detained', known(40), ''), line('released', known(0), 'A newspaper (invented)')] }),
    invented(2, {
      agency: 'Provincial police (invented)',
      note: 'Invented.\n警方 came with two buses.',
      unmarked: [garden],
      figures: [line('detained', known(234), 'A newspaper (invented)'), line('detained', known(180, 200), 'An embassy (invented)', { reliability: 'B', credibility: '2' }), line('screened', { is: 'unknown' }, 'A newspaper (invented)'), line('deported', known(12, 40), 'A newspaper (invented)')],
    }),
    invented(3, { kind: 'escape', date: '', places: [], merged: [{ incidentId: again.incidentId, number: again.number, kind: again.kind, date: again.date }], mergedTotal: 1 }),
  ];
  const one = (incidentId: string) => {
    const value = [...incidents, again].find((incident) => incident.incidentId === incidentId);
    return value === undefined ? ({ ok: false, code: 'not-found' } as const) : ({ ok: true, value } as const);
  };
  const change = (incidentId: string, make: (incident: IncidentView) => Partial<IncidentView>) => {
    incidents = incidents.map((incident) => {
      if (incident.incidentId !== incidentId) return incident;
      const next = { ...incident, ...make(incident) };
      return { ...next, tallies: talliesOf(next.figures) };
    });
    send({ notice: 'incidents.changed', value: {} });
    return one(incidentId);
  };
  const namedOf = ({ incidentId, number, kind, date }: IncidentView): NamedIncident => ({ incidentId, number, kind, date });
  return {
    'incidents.list': ({ kind, year, compoundId, offset, limit }) => {
      const found = incidents.filter((incident) => (kind === null || incident.kind === kind) && (year === null || incident.date.slice(0, 4) === year) && (compoundId === null || incident.places.some((place) => place.compoundId === compoundId)));
      const latestFirst = [...found].sort((left, right) => (left.date < right.date ? 1 : -1));
      return {
        ok: true,
        value: {
          total: found.length,
          undecided: 0,
          years: [...new Set(incidents.map(({ date }) => date.slice(0, 4)))],
          sums: forEach((counted) => sumOf(found.map(({ tallies }) => tallies[counted]))),
          rows: latestFirst.slice(offset, offset + limit).map(({ agency, places, tallies, ...rest }) => ({ ...namedOf({ ...rest, agency, places, tallies }), agency, places: places.map(({ isMerged: _isMerged, ...place }) => place), placesTotal: places.length, tallies, tips: rest.number })),
        },
      };
    },
    'incidents.count': () => ({ ok: true, value: { incidents: incidents.length } }),
    'incidents.get': ({ incidentId }) => one(incidentId),
    'incidents.tips': () => ({ ok: true, value: { total: 0, sources: 0, rows: [], suggested: [{ tipId: '0'.repeat(32), number: 12, urgency: 'U2', receivedAt: Date.UTC(2026, 2, 12), excerpt: 'គេមកជាមួយឡានក្រុងពីរ (invented)' }], suggestedTotal: 1 } }),
    'incidents.record': ({ facts: { compoundIds, ...facts } }) => {
      incidents = [...incidents, invented(incidents.length + 1, { ...facts, places: compoundIds.length === 0 ? [] : [{ ...garden, isMerged: false }] })];
      send({ notice: 'incidents.changed', value: {} });
      return one(idOf(incidents.length));
    },
    'incidents.change': ({ incidentId, facts: { compoundIds: _compoundIds, ...facts } }) => change(incidentId, () => facts),
    'incidents.recordFigure': ({ incidentId, statement }) => change(incidentId, (incident) => ({ figures: [...incident.figures, line(statement.counted, statement.figure, statement.source, { reliability: statement.reliability, credibility: statement.credibility })] })),
    'incidents.withdrawFigure': ({ incidentId, figureId }) => change(incidentId, (incident) => ({ figures: incident.figures.filter((each) => each.figureId !== figureId) })),
    'incidents.setFirst': ({ incidentId, counted, figureId }) => change(incidentId, (incident) => ({ figures: incident.figures.map((each) => (each.counted === counted ? { ...each, isFirst: each.figureId === figureId } : each)) })),
    'incidents.merge': ({ into }) => one(into),
    'incidents.part': ({ incidentId }) => one(incidentId),
    'incidents.ofTip': () => ({ ok: true, value: { linked: [], suggested: incidents.slice(1, 2).map(namedOf), suggestedTotal: 1 } }),
    'incidents.setLink': ({ incidentId, to }) => ({ ok: true, value: { linked: to === 'linked' ? incidents.filter((incident) => incident.incidentId === incidentId).map(namedOf) : [], suggested: [], suggestedTotal: 0 } }),
    'incidents.save': () => ({ ok: true, value: { savedAs: 'incidents.csv', incidents: incidents.length, sizeBytes: 2048, sha256: 'ab12'.repeat(16) } }),
  };
}
