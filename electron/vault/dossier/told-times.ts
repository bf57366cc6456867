import { groupedBy } from '#shared/domain/grouped-by.ts';
import { clockTimesIn } from '#shared/redaction/clock-times.ts';
import { receiptMinutes, toldMinutes } from '#shared/redaction/receipt-minutes.ts';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import type { Steps } from '#shared/steps.ts';
import type { Database } from '#vault/store/database.ts';
import type { GateFinding } from './gate-report.ts';
import { tipsOf, type LoadedDossier, type LoadedText } from './load-dossier.ts';
import { locatedTexts } from './located-texts.ts';

/** The minutes of the day at which these tips came in, were written by a reporter's device or were told to staff. */
export function minutesOfTips(database: Database, tipIds: readonly string[]): ReadonlySet<number> {
  const rows = database.all('SELECT received_at, written_at, told_at FROM tip WHERE tip_id IN (SELECT value FROM json_each(?))', [JSON.stringify(tipIds)]);
  const moments = rows.flatMap((row) => [row['received_at'], row['told_at']].filter((each) => typeof each === 'number'));
  return receiptMinutes(moments, rows.flatMap((row) => (typeof row['written_at'] === 'string' ? [row['written_at']] : [])));
}

/** Of a source that told very often every time would be one of its own. */
const tipsOfSource = 20;

/** The same for a tip and others that go back to the same source: what one of them says of a time may be when another came in. */
export function minutesOfSource(database: Database, tipId: string): ReadonlySet<number> {
  const rows = database.all('SELECT tip_id FROM tip WHERE source_group = (SELECT source_group FROM tip WHERE tip_id = ?1) AND tip_id <> ?1 ORDER BY number LIMIT ?2', [tipId, tipsOfSource]);
  return minutesOfTips(database, [tipId, ...rows.map((row) => String(row['tip_id']))]);
}

/**
 * Where a dossier tells the minute at which something was sent. In a report that of its own tip counts and of those of the same source, since a time of another one tells nothing of it; before the first report that of any. A time that a person let stand in a
 * report, or kept for a reason, is an event's and stands there, and before the first report.
 */
export function* timesTold(dossier: RedactedDossier, database: Database, loaded: LoadedDossier): Steps<readonly GateFinding[]> {
  const tips = tipsOf(loaded);
  const all = minutesOfTips(database, tips);
  if (all.size === 0) return [];
  const textsOf = groupedBy(loaded.texts, ({ tipId }) => tipId);
  const byReport = new Map<string, { readonly secret: ReadonlySet<number>; readonly letStand: ReadonlySet<number> }>();
  for (const [index, tipId] of tips.entries()) {
    byReport.set(`report ${String(index + 1)}`, { secret: minutesOfSource(database, tipId), letStand: minutesLetStand(textsOf.get(tipId) ?? []) });
    yield undefined;
  }
  const anywhere = { secret: all, letStand: new Set([...byReport.values()].flatMap(({ letStand }) => [...letStand])) };
  const counts = new Map<string, number>();
  for (const { location, text } of locatedTexts(dossier)) {
    yield undefined;
    const { secret, letStand } = byReport.get(location) ?? anywhere;
    const count = toldMinutes(text, secret, letStand);
    if (count > 0) counts.set(location, count + (counts.get(location) ?? 0));
  }
  return [...counts].map(([location, count]) => ({ check: 'receipt-time', location, count }));
}

const hasNumber = /\p{N}|\p{So}/u;

/** Read in the whole text: what says that "6.32" is a time may stand beside what was let stand. */
function minutesLetStand(texts: readonly LoadedText[]): ReadonlySet<number> {
  const times = texts.flatMap(({ text, kept, spans }) => {
    // A time has a digit in it, and most of what stands are words.
    const stand = [...kept, ...spans.filter(({ action }) => action === 'keep')].filter(({ start, end }) => hasNumber.test(text.slice(start, end)));
    return stand.length === 0 ? [] : clockTimesIn(text).filter((time) => stand.some(({ start, end }) => start <= time.start && time.end <= end));
  });
  return new Set(times.flatMap(({ minutes }) => minutes));
}
