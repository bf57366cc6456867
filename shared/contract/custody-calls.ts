import * as v from 'valibot';
import { deskLanguages } from '../domain/desk-language.ts';
import { historyLinesAtMost } from '../domain/history-limit.ts';
import { membersAtMost } from './people-calls.ts';
import { count, handle, id, listOf, text, timeMs } from './schema.ts';

/** What can be wrong with a record of custody. */
export const custodyFaults = ['record-signature', 'event-hash', 'payload-hash', 'chain', 'transaction-signature', 'summary'] as const;
export type CustodyFault = (typeof custodyFaults)[number];

const member = v.strictObject({
  name: text(200),
  /** Six words, a fingerprint of the key that signed. */
  fingerprint: listOf(text(20), 6),
  /** This vault has the same key for the same member. */
  isKnownHere: v.boolean(),
});
const entry = v.strictObject({
  at: timeMs,
  actor: text(200),
  type: text(60),
  from: v.nullable(text(60)),
  to: v.nullable(text(80)),
  sha256: v.nullable(text(64)),
});
export type CustodyEntry = v.InferOutput<typeof entry>;

/** Who did what to a tip and when, as a record that can be checked without the vault. */
export const custodyCalls = {
  /** Writes the record of one tip where a dialog said: as data, or as a page to print in `language`. No text of the tip is in it. Data is the same in every language. */
  'custody.export': {
    request: v.strictObject({ tipId: id, format: v.picklist(['json', 'page']), language: v.picklist(deskLanguages), handle }),
    reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64) }),
  },
  /** Reads a record, computes every hash anew and checks every signature. */
  'custody.check': {
    request: v.strictObject({ handle }),
    reply: v.strictObject({
      tipNumber: count,
      exportedAt: timeMs,
      exportedBy: text(200),
      sealedSha256: text(64),
      /** Events in the record, and how many of them this vault's own log has. */
      events: count,
      knownHere: count,
      /** Who signed, and how many they are. */
      members: listOf(member, membersAtMost),
      membersTotal: count,
      /** The latest of them; `historyTotal` counts all, which stand in the record. */
      history: listOf(entry, historyLinesAtMost),
      historyTotal: count,
      /** What does not hold; empty when all does. */
      faults: listOf(v.picklist(custodyFaults), custodyFaults.length),
    }),
  },
} as const;
