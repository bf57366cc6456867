import { laidBesideAtMost, toldMonthsAtMost, type BriefingTogether } from '#shared/contract/briefing-calls.ts';
import type { BriefingPeriod } from '#shared/domain/briefing.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { presetNames, type PresetName } from '#shared/redaction/presets.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import type { Steps } from '#shared/steps.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { countsKept, heldBriefings, type HeldBriefing } from '#vault/store/held-counts.ts';
import { eventsAbout } from '#vault/triage/events-about.ts';
import { receiverNamed } from '#vault/triage/referral-view.ts';
import { togetherSteps } from './counts-together.ts';

/** Whoever publishes what they get is one reader: all that left under a preset that hides small counts is laid together, whoever got it. */
const publishing = presetNames.filter(hidesSmallCounts);

/** Briefings with the same counts, in whatever language and format and to whom: the newest of them, and how many files there are. */
interface HeldDocument extends HeldBriefing {
  readonly counts: PeriodCounts;
  readonly files: number;
}

/** What a briefing is laid beside. */
export interface Beside {
  /** Those that share months with it, and those that share months with them, the nearest and the newest first. */
  readonly documents: readonly HeldDocument[];
  /** That found no room among them. */
  readonly leftOut: number;
  /** Files that share months with it and of which it is not kept what they showed. */
  readonly notKept: number;
  /** Of the counts and of everything that they are laid beside. */
  readonly digest: string;
}

const share = (one: BriefingPeriod, other: BriefingPeriod): boolean => one.from <= other.until && one.until >= other.from;

/** What left before a briefing with these counts. Nothing for a preset that shows every count. */
export function besideBriefing(database: Database, preset: PresetName, now: PeriodCounts): Beside {
  const held = hidesSmallCounts(preset) ? heldBriefings(database, publishing) : [];
  const kept = [...groupedBy(held, (file) => file.kept)].flatMap(([text, files]) => (text === undefined ? [] : files.slice(0, 1).map((newest): HeldDocument => ({ ...newest, counts: countsKept(text), files: files.length }))));
  const near: HeldDocument[] = [];
  let circle: readonly PeriodCounts[] = [now];
  for (let others = kept; circle.length > 0; ) {
    const reached = others.filter(({ counts }) => circle.some((each) => share(each, counts)));
    near.push(...reached);
    others = others.filter((each) => !reached.includes(each));
    circle = reached.map(({ counts }) => counts);
  }
  const documents = near.slice(0, laidBesideAtMost);
  return {
    documents,
    leftOut: near.length - documents.length,
    notKept: held.filter((file) => file.kept === undefined && share(monthsOf(database, file.disclosureId), now)).length,
    digest: hex(sha256(new TextEncoder().encode(JSON.stringify([now, documents.map(({ disclosureId }) => disclosureId), near.length])))),
  };
}

/** As the log has them. */
function monthsOf(database: Database, disclosureId: string): BriefingPeriod {
  const event = eventsAbout(database, disclosureId, 'briefing-disclosed')[0]?.event;
  return event?.type === 'briefing-disclosed' ? event.payload : { from: '', until: '' };
}

/** What it tells together with them. */
export function* briefingTogetherSteps(database: Database, now: PeriodCounts, { documents, leftOut, notKept, digest }: Beside): Steps<BriefingTogether> {
  const told = yield* togetherSteps(now, documents.map(({ counts }) => counts).toReversed(), leastShown);
  return {
    smallCounts: told.reduce((sum, each) => sum + each.smallCounts, 0),
    told: told.slice(0, toldMonthsAtMost),
    files: documents.map(({ disclosureId, disclosedAt, receiverId, files, counts: { from, until } }) => ({ disclosureId, disclosedAt, receiver: receiverNamed(database, receiverId).name, from, until, others: files - 1 })),
    leftOut,
    notKept,
    digest,
  };
}
