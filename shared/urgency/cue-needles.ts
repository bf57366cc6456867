import type { CueWords } from './cue-words/cue-words.ts';
import { en } from './cue-words/en.ts';
import { id } from './cue-words/id.ts';
import { km } from './cue-words/km.ts';
import { my } from './cue-words/my.ts';
import { th } from './cue-words/th.ts';
import { vi } from './cue-words/vi.ts';
import { zh } from './cue-words/zh.ts';
import { madeOnce } from '#shared/made-once.ts';
import { urgencySigns, type UrgencySign } from '#shared/domain/urgency-sign.ts';
import { needleOf, type Needle } from '#shared/redaction/needle.ts';

/** All lists at once: people mix languages, and what a text is written in is a guess. */
const lists: readonly CueWords[] = [en, km, zh, vi, id, th, my];

/** The cue words of every sign, ready to be looked for. */
export const cueNeedles: () => ReadonlyMap<UrgencySign, readonly Needle[]> = madeOnce(
  () => new Map(urgencySigns.map((sign) => [sign, lists.flatMap((list) => list[sign]).flatMap((word) => needleOf(word) ?? [])])),
);
