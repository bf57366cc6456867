import type { DossierDraft, DossierFind, DossierFound } from '#shared/contract/dossier-calls.ts';

/** A passage that waits for a decision, and in which text it stands. */
export interface PlacedFind extends DossierFind {
  readonly textId: string;
}

export const isLikely = (find: Pick<DossierFind, 'kinds'>): boolean => find.kinds.some(({ tier }) => tier === 'likely');

/** All of them in the order of the dossier. */
export function placedFinds(found: DossierFound | undefined): readonly PlacedFind[] {
  return (found?.texts ?? []).flatMap(({ textId, finds }) => finds.map((find) => ({ ...find, textId })));
}

/** Without those that were decided about since the vault looked: its answer comes a moment after the decision, and nobody is led back to what they have just hidden. */
export function stillOpen(draft: DossierDraft | undefined, finds: readonly PlacedFind[]): readonly PlacedFind[] {
  const hidden = new Map(draft?.texts.map((text) => [text.textId, text.hidden]));
  return finds.filter((find) => hidden.get(find.textId)?.some(({ start, end }) => start <= find.start && end >= find.end) !== true);
}

/**
 * Where somebody goes next from a place in the dossier: to the next likely one behind it, from the last to the first; when nothing likely waits any more, to what is merely possible.
 */
export function nextFind(draft: DossierDraft, finds: readonly PlacedFind[], from: { readonly textId: string; readonly at: number } | undefined): PlacedFind | undefined {
  const likely = finds.filter(isLikely);
  const pool = likely.length > 0 ? likely : finds;
  const order = new Map(draft.texts.map(({ textId }, index) => [textId, index]));
  const placeOf = (textId: string): number => order.get(textId) ?? 0;
  const behind = from === undefined ? undefined : pool.find(({ textId, start }) => placeOf(textId) > placeOf(from.textId) || (textId === from.textId && start >= from.at));
  return behind ?? pool[0];
}

export interface FindGroup {
  readonly key: string;
  readonly words: string;
  readonly first: PlacedFind;
  readonly places: number;
}

/** The same words in one line, the likely ones first, otherwise in the order of the dossier. */
export function findGroups(draft: DossierDraft, finds: readonly PlacedFind[]): readonly FindGroup[] {
  const texts = new Map(draft.texts.map(({ textId, text }) => [textId, text]));
  const groups = new Map<string, FindGroup>();
  for (const find of finds) {
    const words = (texts.get(find.textId) ?? '').slice(find.start, find.end);
    const key = `${find.kinds[0]?.kind ?? ''} ${words.toLowerCase()}`;
    const known = groups.get(key);
    groups.set(key, known === undefined ? { key, words, first: find, places: 1 } : { ...known, places: known.places + 1 });
  }
  return [...groups.values()].sort((a, b) => Number(isLikely(b.first)) - Number(isLikely(a.first)));
}

export interface KeptGroup {
  readonly key: string;
  readonly words: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly places: number;
}

/** What was let stand, the same words in one line. */
export function keptGroups(draft: DossierDraft, found: DossierFound | undefined): readonly KeptGroup[] {
  const texts = new Map(draft.texts.map(({ textId, text }) => [textId, text]));
  const groups = new Map<string, KeptGroup>();
  for (const { textId, kept } of found?.texts ?? []) {
    for (const { start, end } of kept) {
      const words = (texts.get(textId) ?? '').slice(start, end);
      const key = words.toLowerCase();
      const known = groups.get(key);
      groups.set(key, known === undefined ? { key, words, textId, start, end, places: 1 } : { ...known, places: known.places + 1 });
    }
  }
  return [...groups.values()];
}
