import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { isSamePassage, needleOf } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf, type Range } from '#shared/redaction/occurrences.ts';
import { mayBeWord, otherWordAt } from '#shared/redaction/other-words.ts';
import { passageVariants } from '#shared/redaction/passage-variants.ts';
import { fail, type Result } from '#shared/result.ts';
import { getDossier, newId, type DraftTools } from './dossier-drafts.ts';
import type { LookedThrough } from './found-details.ts';
import { loadDossier, type LoadedDossier, type LoadedText } from './load-dossier.ts';

export interface OtherWordRequest extends Range {
  readonly dossierId: string;
  readonly textId: string;
  /** false: takes it back. */
  readonly isOther: boolean;
}

type Refused = 'dossier-absent' | 'not-found' | 'other-word-identifier' | 'other-word-alone';

/** What may also be a word. Whatever else the detectors know, also what they will know later, leads to one person or one account by itself. */
const wordKinds: ReadonlySet<CandidateKind> = new Set<CandidateKind>(['name', 'date', 'age', 'room', 'address']);

/**
 * Says of one place where something that is hidden was found that it is another word, so that it stands there and nowhere else; or takes that back. What was decided about the place before stays beside it and counts again then.
 * `not-found`: nothing that is hidden stands at exactly this place. `other-word-identifier`: it is no word or name. `other-word-alone`: too little stands around it to tell it in the finished file.
 */
export function sayOtherWord(tools: DraftTools, memberId: string, looked: ReadonlyMap<string, LookedThrough>, { dossierId, textId, start, end, isOther }: OtherWordRequest): Result<DossierDraft, Refused> {
  const { database } = tools;
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const text = loaded.texts.find((each) => each.textId === textId);
  if (text === undefined) return fail('not-found');
  if (!isOther) {
    database.run('DELETE FROM other_word WHERE dossier_id = ? AND text_id = ? AND start_unit = ? AND end_unit = ?', [dossierId, textId, start, end]);
    return getDossier(database, dossierId);
  }
  const refused = refusal(loaded, text, { start, end }, looked);
  if (refused !== undefined) return fail(refused);
  database.transaction(() => {
    database.run(
      `INSERT OR IGNORE INTO other_word (other_word_id, dossier_id, text_id, start_unit, end_unit, text_sha256, decided_by, decided_at)
       SELECT ?, ?, text_id, ?, ?, sha256, ?, ? FROM text WHERE text_id = ?`,
      [newId(tools), dossierId, start, end, memberId, tools.now(), textId],
    );
    // Also where the place had no decision of its own, so that none changed.
    database.run('DELETE FROM dossier_review WHERE dossier_id = ? AND text_id = ?', [dossierId, textId]);
  });
  return getDossier(database, dossierId);
}

function refusal(loaded: LoadedDossier, text: LoadedText, place: Range, looked: ReadonlyMap<string, LookedThrough>): Refused | undefined {
  const passage = text.text.slice(place.start, place.end);
  const hidden = loaded.texts.flatMap((each) => each.spans.flatMap((span) => (span.action === 'keep' || (each.textId === text.textId && span.start === place.start && span.end === place.end) ? [] : [{ text: each, span, words: each.text.slice(span.start, span.end) }])));
  // Hidden here alone, it is shown by showing it.
  const isHere = hidden.some(({ words }) => isAt(words, text.text, place));
  if (!isHere) return 'not-found';
  const same = hidden.filter(({ words }) => isSamePassage(words, passage));
  const places = [{ text, span: place, words: passage }, ...same];
  if (places.some(({ words }) => !mayBeWord(words)) || places.some(({ text: of, span }) => isIdentifier(looked.get(of.textId), span))) return 'other-word-identifier';
  return otherWordAt(text.text, place.start, place.end) === undefined ? 'other-word-alone' : undefined;
}

/** Whether a hidden passage, in any order of its words, is found at exactly this place. */
function isAt(hidden: string, text: string, { start, end }: Range): boolean {
  const index = indexText(text);
  return passageVariants(hidden).some((variant) => {
    const needle = needleOf(variant);
    return needle !== undefined && needle.kind !== 'symbols' && occurrencesOf(needle, index).some((found) => found.start === start && found.end === end);
  });
}

/** Whether the detectors take these words, or what they are part of, for something else than words: a name inside an address or a link leads to whom it is of. */
function isIdentifier(looked: LookedThrough | undefined, { start, end }: Range): boolean {
  return looked?.candidates.some((candidate) => candidate.start < end && candidate.end > start && !wordKinds.has(candidate.kind)) ?? false;
}
