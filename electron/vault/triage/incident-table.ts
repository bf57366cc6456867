import { incidentCounts } from '#shared/domain/incident.ts';
import type { Database } from '#vault/store/database.ts';
import { namedIncident, placesOf } from './get-incident.ts';
import { figuresOf } from './incident-figures.ts';
import { incidentsMergedInto } from './incident-roots.ts';
import { textIn } from './tip-row.ts';

/** What stands in the place of a number that nobody knows: a word, which no spreadsheet adds up, counts or averages. */
const unknownCell = 'unknown';

const incidentColumns = ['incident', 'kind', 'date', 'places', 'agency', 'count', 'at least', 'at most', 'source', 'grade', 'shown first', 'note'] as const;

/**
 * All incidents that stand for themselves as a table. One line for every statement, so that sources that differ stay apart; a count nobody spoke
 * of has a line, too, and is as unknown as one that a source calls so.
 */
export function incidentTable(database: Database): { readonly incidents: number; readonly rows: readonly (readonly string[])[] } {
  const ids = database.all('SELECT incident_id FROM incident WHERE merged_into IS NULL ORDER BY number').map((row) => textIn(row, 'incident_id'));
  const lines = ids.flatMap((id) => linesOf(database, id));
  return { incidents: ids.length, rows: [incidentColumns, ...lines] };
}

function linesOf(database: Database, incidentId: string): readonly (readonly string[])[] {
  const named = namedIncident(database, incidentId);
  const row = database.get('SELECT agency, note FROM incident WHERE incident_id = ?', [incidentId]);
  if (named === undefined || row === undefined) return [];
  const { number, kind, date } = named;
  const merged = incidentsMergedInto(database, incidentId);
  const [places, figures] = [placesOf(database, [incidentId, ...merged]), figuresOf(database, incidentId, merged)];
  const [agency, note] = [textIn(row, 'agency'), textIn(row, 'note')];
  const head = [String(number), kind, date === '' ? unknownCell : date, places.map(({ name }) => name).join('; '), agency];
  return incidentCounts.flatMap((counted) => {
    const statements = figures.filter((line) => line.counted === counted);
    if (statements.length === 0) return [[...head, counted, unknownCell, unknownCell, '', '', '', note]];
    return statements.map(({ figure, source, reliability, credibility, isFirst }) => [
      ...head,
      counted,
      ...(figure.is === 'unknown' ? [unknownCell, unknownCell] : [String(figure.least), String(figure.most)]),
      source,
      `${reliability}${credibility}`,
      isFirst ? 'yes' : '',
      note,
    ]);
  });
}
