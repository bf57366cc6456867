import { runsAtMost, type HeldDifference, type HeldRun } from '#shared/contract/held-calls.ts';
import type { PassagePart } from '#shared/redaction/redacted-dossier.ts';
import { toldFieldNames, type ToldField, type ToldFieldName } from '#shared/domain/told-fields.ts';
import { countWords, diffWords, type DiffRun } from './word-diff.ts';
import { wordsOfText } from './words-of-text.ts';

/** Texts by field; several of one, as the words under pictures, one below the other. */
export type ToldByField = ReadonlyMap<ToldFieldName, readonly PassagePart[]>;

export function byField(told: readonly ToldField[]): ToldByField {
  const fields = new Map<ToldFieldName, readonly PassagePart[]>();
  for (const { field, parts } of told) {
    const before = fields.get(field);
    fields.set(field, before === undefined ? parts : [...before, { kind: 'kept', text: '\n' }, ...parts]);
  }
  return fields;
}

/** Field by field, in their order. */
export function differencesOf(held: ToldByField, now: ToldByField): readonly HeldDifference[] {
  return toldFieldNames.flatMap((field) => {
    const [before, after] = [held.get(field), now.get(field)];
    return before === undefined && after === undefined ? [] : [differenceOf(field, before, after)];
  });
}

function differenceOf(field: ToldFieldName, before: readonly PassagePart[] | undefined, after: readonly PassagePart[] | undefined): HeldDifference {
  const { runs, isCoarse } = diffWords(before ?? [], after ?? []);
  const ofKind = (kind: DiffRun['kind']): readonly PassagePart[] => runs.flatMap((run) => (run.kind === kind ? run.parts : []));
  const { shownNow, knownAlready } = placesIn(runs);
  const isLong = runs.length > runsAtMost;
  return {
    field,
    state: before === undefined ? 'new' : after === undefined ? 'held' : runs.every(({ kind }) => kind === 'same') ? 'same' : 'differs',
    wordsAdded: countWords(ofKind('added')),
    wordsGone: countWords(ofKind('gone')),
    shownNow,
    knownAlready,
    isCoarse: isCoarse || isLong,
    runs: isLong ? [runOf({ kind: 'gone', parts: before ?? [] }), runOf({ kind: 'added', parts: after ?? [] })] : runs.map(runOf),
  };
}

/** Between two runs that both texts have: words now where something was hidden, or something hidden now where there were words. */
function placesIn(runs: readonly DiffRun[]): { readonly shownNow: number; readonly knownAlready: number } {
  let [shownNow, knownAlready] = [0, 0];
  let [gone, added]: [readonly PassagePart[], readonly PassagePart[]] = [[], []];
  const close = (): void => {
    const [wordsGone, wordsAdded] = [countWords(gone) > 0, countWords(added) > 0];
    if (wordsAdded && gone.some(({ kind }) => kind === 'placeholder')) shownNow += 1;
    if (wordsGone && added.some(({ kind }) => kind === 'placeholder')) knownAlready += 1;
    [gone, added] = [[], []];
  };
  for (const { kind, parts } of runs) {
    // A space alone between two changed words parts nothing.
    if (kind === 'same' && countWords(parts) > 0) close();
    else if (kind === 'gone') gone = [...gone, ...parts];
    else if (kind === 'added') added = [...added, ...parts];
  }
  close();
  return { shownNow, knownAlready };
}

/** Pieces of a long run that is the same on each side of what is left out. */
const piecesShown = 24;

function runOf({ kind, parts }: DiffRun): HeldRun {
  if (kind !== 'same') return { kind, parts: parts.map((part) => ({ ...part })) };
  return {
    kind,
    parts: parts.flatMap(({ kind: of, text }): HeldRun['parts'] => {
      const pieces = of === 'kept' ? wordsOfText(text).map((piece) => piece.text) : [];
      if (pieces.length <= 3 * piecesShown) return [{ kind: of, text }];
      return [{ kind: 'kept', text: pieces.slice(0, piecesShown).join('') }, { kind: 'left-out', text: '' }, { kind: 'kept', text: pieces.slice(-piecesShown).join('') }];
    }),
  };
}
