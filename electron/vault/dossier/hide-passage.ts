import { reveals } from '#shared/redaction/generalise/reveals.ts';
import { needleOf, sameAsAny, type Needle } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf, type Range } from '#shared/redaction/occurrences.ts';
import { passageVariants, untitled } from '#shared/redaction/passage-variants.ts';
import type { KeepReason, SpanRole } from '#shared/redaction/roles.ts';
import { clampToClusters, type RedactionAction } from '#shared/redaction/spans.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { getDossier, newId, type DraftTools } from './dossier-drafts.ts';
import { loadDossier, type LoadedDossier, type LoadedSpan } from './load-dossier.ts';
import { setRoleOfGroup } from './name-entities.ts';
import { readAgain } from './read-again.ts';
import { redactionsAtMost, type DossierDraft } from '#shared/contract/dossier-calls.ts';

export interface HideRequest {
  readonly dossierId: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly action: RedactionAction;
  readonly everyOccurrence: boolean;
  /** Absent: that of the same passage before, else a third party. */
  readonly role?: SpanRole | undefined;
  readonly instead?: string | undefined;
  readonly reason?: KeepReason | undefined;
  readonly reasonWords?: string | undefined;
}

type Refused = 'dossier-absent' | 'not-found' | 'bad-request' | 'source-removed' | 'generalisation-missing' | 'generalisation-reveals' | 'keep-reason-missing' | 'too-many-entries';

/**
 * Decides about a passage, widened to whole grapheme clusters; with `everyOccurrence` wherever it is found in any text of the dossier.
 * The same passage, however it is written, keeps one entity and so one pseudonym. A range that is already decided about takes the new action.
 * `not-found` when the text is no part of the dossier, `bad-request` when the range is empty or ends outside the text, `too-many-entries` when the dossier would have more than `redactionsAtMost`.
 */
export function hidePassage(tools: DraftTools, request: HideRequest): Result<DossierDraft, Refused> {
  const loaded = loadDossier(tools.database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const places = placesOf(loaded, request);
  if (!places.ok) return places;
  const { passage, wanted } = places.value;
  if (loaded.texts.reduce((sum, { spans }) => sum + spans.length, wanted.length) > redactionsAtMost) return fail('too-many-entries');
  const same = sameBefore(loaded, passage);
  const role = request.role ?? same?.role ?? 'third-party';
  const refused = refusal(request, role, passage);
  if (refused !== undefined) return fail(refused);

  const entity = same?.ownEntity ?? newId(tools);
  // A pseudonym for whoever told it would show that they are there again; it is written down as what is done.
  const action = role === 'source' ? 'remove' : request.action;
  const [instead, reason, reasonWords] = [request.instead?.trim() ?? '', action === 'keep' ? (request.reason ?? null) : null, action === 'keep' ? (request.reasonWords?.trim() ?? '') : ''];
  const { database } = tools;
  const [chosen] = wanted;
  database.transaction(() => {
    // Whoever decides about this very place again no longer says that it is another word; elsewhere that stays.
    if (chosen !== undefined) database.run('DELETE FROM other_word WHERE dossier_id = ? AND text_id = ? AND start_unit = ? AND end_unit = ?', [loaded.dossierId, chosen.textId, chosen.start, chosen.end]);
    for (const place of wanted) {
      // An existing row is changed in place: its age decides which letter its entity has.
      const known = loaded.texts.find((text) => text.textId === place.textId)?.spans.find((span) => span.start === place.start && span.end === place.end && span.redactionId !== span.otherWord?.otherWordId);
      const decided = [action, entity, role, instead === '' ? null : instead, reason, reasonWords];
      if (known !== undefined) database.run('UPDATE redaction SET action = ?, entity = ?, role = ?, instead = ?, reason = ?, reason_words = ? WHERE redaction_id = ?', [...decided, known.redactionId]);
      else {
        database.run('INSERT INTO redaction (redaction_id, dossier_id, text_id, start_unit, end_unit, action, entity, role, instead, reason, reason_words, text_sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, (SELECT sha256 FROM text WHERE text_id = ?3))', [
          newId(tools),
          loaded.dossierId,
          place.textId,
          place.start,
          place.end,
          ...decided,
        ]);
      }
    }
    setRoleOfGroup(database, loaded.dossierId, entity, role);
    readAgain(database, loaded);
  });
  return getDossier(database, request.dossierId);
}

function refusal({ action, instead = '', reason, reasonWords = '' }: HideRequest, role: SpanRole, passage: string): Refused | undefined {
  if (role === 'source' && (action === 'keep' || action === 'generalise')) return 'source-removed';
  if (action === 'generalise' && instead.trim() === '') return 'generalisation-missing';
  if (instead.trim() !== '' && reveals(passage, instead)) return 'generalisation-reveals';
  if (action === 'keep' && (reason === undefined || (reason === 'other' && reasonWords.trim() === ''))) return 'keep-reason-missing';
  return undefined;
}

interface PassagePlaces {
  readonly passage: string;
  /** The place that was chosen first. */
  readonly wanted: readonly (Range & { readonly textId: string })[];
}

/** Where a decision counts: the chosen range, widened to whole grapheme clusters, and with `everyOccurrence` wherever the passage is found in the dossier. */
export function placesOf(loaded: LoadedDossier, request: Pick<HideRequest, 'textId' | 'start' | 'end' | 'everyOccurrence'>): Result<PassagePlaces, 'not-found' | 'bad-request'> {
  const chosen = loaded.texts.find((text) => text.textId === request.textId);
  if (chosen === undefined) return fail('not-found');
  if (request.start >= request.end || request.end > chosen.text.length) return fail('bad-request');
  const range = clampToClusters(chosen.text, request.start, request.end);
  if (range === undefined) return fail('bad-request');
  const passage = chosen.text.slice(range.start, range.end);
  const wanted = new Map([[keyOf({ textId: chosen.textId, ...range }), { textId: chosen.textId, ...range }]]);
  const needles = request.everyOccurrence ? everySpelling(loaded, passage) : [];
  for (const text of needles.length === 0 ? [] : loaded.texts) {
    const index = indexText(text.text);
    const found = needles.flatMap((needle) => occurrencesOf(needle, index));
    const all = text.textId === chosen.textId ? [range, ...found] : found;
    // A name without its title stands inside the name with it, and is no place of its own.
    const isInside = ({ start, end }: Range): boolean => all.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start);
    for (const each of found.filter((one) => !isInside(one))) {
      const place = { textId: text.textId, ...each };
      wanted.set(keyOf(place), place);
    }
  }
  return ok({ passage, wanted: [...wanted.values()] });
}

const keyOf = ({ textId, start, end }: Range & { readonly textId: string }): string => `${textId} ${start} ${end}`;

/** The passage in every order of its words, and all that was said to be the same. */
function everySpelling(loaded: LoadedDossier, passage: string): readonly Needle[] {
  const same = sameBefore(loaded, passage);
  const others = loaded.texts.flatMap(({ text, spans }) => spans.filter(({ entity }) => entity === same?.entity).map(({ start, end }) => text.slice(start, end)));
  return [...new Set([passage, ...others].flatMap(passageVariants))].flatMap((spelling) => needleOf(spelling) ?? []);
}

/** What was decided before about the same passage, in any variant, with or without a title. */
function sameBefore(loaded: LoadedDossier, passage: string): LoadedSpan | undefined {
  if (needleOf(passage) === undefined) return undefined;
  const isSame = sameAsAny(passageVariants(passage));
  for (const text of loaded.texts) {
    for (const span of text.spans) {
      if (span.isOtherWord !== true && untitled(text.text.slice(span.start, span.end)).some(isSame)) return span;
    }
  }
  return undefined;
}
