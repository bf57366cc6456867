import type { Reply } from '#shared/contract/contract.ts';
import { rareTogetherAtMost, rarityAtMost, redactionsAtMost } from '#shared/contract/dossier-calls.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { presets } from '#shared/redaction/presets.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import type { Steps } from '#shared/steps.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import type { Database } from '#vault/store/database.ts';
import type { LoadedDossier } from './load-dossier.ts';
import { hasTip, SharedValues, type TipNumbers } from './shared-values.ts';
import { widenedFor } from './widen-for-public.ts';

type Rarity = Reply<'dossier.rarity'>;

/** Between two turns, of questions that take a millisecond each. */
const questionsAtOnce = 8;

/**
 * How rare is what stands in the dossier, asked of the indexes of the vault. `entities`: how many tips have the words of a passage that is kept or generalised, in their order: words that only one tip has lead to it, even where they name
 * nobody; a passage without words is left out. `values`: how many share what stands instead of a passage, and what the public gets in its place. `together`: reports of which all that is said less exactly fits fewer than eleven tips at once.
 * `uncounted`: entities beyond `rarityAtMost`, and those of which a value is beyond it: of values as many different ones are counted; what was counted, or cannot be, is answered however often it comes.
 */
export function* raritySteps(database: Database, loaded: LoadedDossier): Steps<Rarity> {
  const passages = new Map<string, string>();
  for (const { text, spans } of loaded.texts) {
    for (const { action, ownEntity, start, end, isOtherWord } of spans) if (isOtherWord !== true && (action === 'keep' || action === 'generalise') && !passages.has(ownEntity)) passages.set(ownEntity, text.slice(start, end));
  }
  const worded = [...passages].flatMap(([entity, passage]) => {
    const words = searchWords(foldForSearch(passage.toWellFormed())).join(' ');
    return words === '' ? [] : [{ entity, words }];
  });
  const entities: Rarity['entities'] = [];
  for (const [at, { entity, words }] of worded.slice(0, rarityAtMost).entries()) {
    entities.push({ entity, tips: Number(database.get('SELECT count(*) AS tips FROM search_index WHERE tokens MATCH ?', [`"${words}"`])?.['tips'] ?? 0) });
    if (at % questionsAtOnce === 0) yield undefined;
  }
  const shared = new SharedValues(database);
  const { values, left } = yield* valueSteps(loaded, shared);
  const together = yield* togetherSteps(loaded, shared);
  return { entities, values, together, uncounted: new Set([...worded.slice(rarityAtMost).map(({ entity }) => entity), ...left]).size };
}

/** `left`: entities of which none was counted any more. */
function* valueSteps(loaded: LoadedDossier, shared: SharedValues): Steps<{ readonly values: Rarity['values']; readonly left: ReadonlySet<string> }> {
  const values = new Map<string, Rarity['values'][number]>();
  const left = new Set<string>();
  const widenedBy = new Map<string, string>();
  const widened = (passage: string, instead: string): string => {
    const key = JSON.stringify([passage, instead]);
    const known = widenedBy.get(key) ?? widenedFor(shared, passage, instead, leastShown);
    widenedBy.set(key, known);
    return known;
  };
  for (const { text, spans } of loaded.texts) {
    for (const span of spans) {
      const { ownEntity: entity, instead = '', action } = span;
      const forPublic = effectiveAction(span, presets.public.mildest) === 'generalise';
      if (instead === '' || values.has(entity) || values.size >= redactionsAtMost || (action !== 'generalise' && !forPublic)) continue;
      if (!canAsk(shared, instead)) {
        left.add(entity);
        continue;
      }
      const tips = shared.sharers(instead)?.length ?? null;
      const publicly = forPublic ? widened(text.slice(span.start, span.end), instead) : instead;
      values.set(entity, { entity, instead, tips, forPublic: publicly === instead ? null : publicly });
      yield undefined;
    }
  }
  return { values: [...values.values()], left };
}

/** Each value that was not counted before takes a question to the vault, and of those there is an end. */
const canAsk = (shared: SharedValues, text: string): boolean => shared.counted < rarityAtMost || shared.isAnswered(text);

/** By report, in the order of the dossier. */
function* togetherSteps(loaded: LoadedDossier, shared: SharedValues): Steps<Rarity['together']> {
  const found: Rarity['together'] = [];
  for (const [tipNumber, texts] of groupedBy(loaded.texts, (text) => text.tipNumber)) {
    const said = [...new Set(texts.flatMap(({ spans }) => spans.flatMap(({ action, instead = '' }) => (action === 'generalise' && instead !== '' ? [instead] : []))))];
    // Values that nobody counted say nothing of a combination, so that it may be rarer still.
    const counted: { readonly text: string; readonly tips: TipNumbers }[] = [];
    for (const text of said) {
      if (counted.length === valuesTogetherAtMost) break;
      const tips = canAsk(shared, text) ? shared.sharers(text) : undefined;
      if (tips !== undefined) counted.push({ text, tips });
      yield undefined;
    }
    if (counted.length < 2) continue;
    const [first, ...others] = counted.map(({ tips }) => tips).toSorted((a, b) => a.length - b.length);
    const all = first?.filter((number) => others.every((tips) => hasTip(tips, number))) ?? new Uint32Array();
    // The report itself has all of it, whatever words it has it in.
    const tips = all.length + (hasTip(all, tipNumber) ? 0 : 1);
    if (tips < leastShown && found.length < rareTogetherAtMost) found.push({ tipNumber, tips, values: counted.map(({ text }) => text) });
  }
  return found;
}

/** What a person says less exactly of one report; more is not laid together. */
const valuesTogetherAtMost = 12;
