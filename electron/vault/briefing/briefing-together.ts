import { laidBesideAtMost, toldMonthsAtMost, type BriefingTogether } from '#shared/contract/briefing-calls.ts';
import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import { hidesSmallCounts } from '#shared/redaction/briefing-rules.ts';
import { presetNames, type PresetName } from '#shared/redaction/presets.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { heldBriefings } from '#vault/store/held-counts.ts';
import { receiverNamed } from '#vault/triage/referral-view.ts';
import { smallCountsTogether } from './counts-together.ts';

/** Whoever publishes what they get is one reader: all that left under a preset that hides small counts is laid together, whoever got it. */
const publishing = presetNames.filter(hidesSmallCounts);

/** What a briefing with these counts tells together with those that left before and share months with it; the newest of them. Nothing for a preset that shows every count. */
export function briefingTogether(database: Database, preset: PresetName, now: PeriodCounts): BriefingTogether {
  const held = hidesSmallCounts(preset) ? heldBriefings(database, publishing) : [];
  const sharing = held.flatMap(({ counts, ...file }) => (counts !== undefined && counts.from <= now.until && counts.until >= now.from ? [{ ...file, counts }] : [])).slice(0, laidBesideAtMost);
  const told = smallCountsTogether(now, sharing.map(({ counts }) => counts), leastShown);
  const smallCounts = told.reduce((sum, each) => sum + each.smallCounts, 0);
  return {
    smallCounts,
    told: told.slice(0, toldMonthsAtMost),
    files: sharing.map(({ disclosureId, disclosedAt, receiverId, counts: { from, until } }) => ({ disclosureId, disclosedAt, receiver: receiverNamed(database, receiverId).name, from, until })),
    notKept: held.filter(({ counts }) => counts === undefined).length,
    digest: hex(sha256(new TextEncoder().encode(JSON.stringify([now, sharing.map(({ disclosureId }) => disclosureId), told])))),
  };
}
