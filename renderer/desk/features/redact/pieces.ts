import type { DossierDraft, DossierPreview } from '#shared/contract/dossier-calls.ts';

type Hidden = DossierDraft['texts'][number]['hidden'][number];

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** The decision that hides this piece; undefined for text that stays. */
  readonly hidden: Hidden | undefined;
}

/** Cuts a text at its hidden passages. Joined again the pieces are the text. Where passages overlap, the one that begins first shows. */
export function piecesOf(text: string, hidden: readonly Hidden[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const each of [...hidden].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(each.start, from);
    const end = Math.min(each.end, text.length);
    if (end <= start) continue;
    if (start > from) pieces.push({ start: from, text: text.slice(from, start), hidden: undefined });
    pieces.push({ start, text: text.slice(start, end), hidden: each });
    from = end;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), hidden: undefined });
  return pieces;
}

/** The pieces that lie between two places of the text, cut there. Joined they are that part of it. */
export function piecesWithin(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.start + piece.text.length, to);
    return start < end ? [{ start, text: piece.text.slice(start - piece.start, end - piece.start), hidden: piece.hidden }] : [];
  });
}

export interface HiddenGroup {
  readonly key: string;
  /** The words as they stand at the first of its places. */
  readonly text: string;
  readonly action: Hidden['action'];
  /** Empty: the passage itself stands there. */
  readonly label: string;
  readonly role: Hidden['role'];
  /** Of the first place. */
  readonly entity: string;
  readonly group: string;
  readonly reason: Hidden['reason'];
  readonly reasonWords: string;
  readonly places: number;
  /** Its places where it was said to be another word than what is hidden, and by whom; none for every other decision. */
  readonly otherWords: readonly { readonly textId: string; readonly start: number; readonly end: number; readonly by: string; readonly at: number }[];
  readonly redactionIds: readonly string[];
  /** What was said to be the same, each by its words at its first place. */
  readonly linked: readonly { readonly entity: string; readonly words: string }[];
}

/** The decisions of a dossier: everything that is the same and has the same decision in one line, with what stands there for whom the dossier is shown. */
export function hiddenGroups(draft: DossierDraft, shown: ReadonlyMap<string, ShownAs>): readonly HiddenGroup[] {
  const groups = new Map<string, HiddenGroup>();
  const wordsOf = firstWords(draft);
  for (const { text, hidden } of draft.texts) {
    for (const each of hidden) {
      const key = `${each.action} ${each.group}${each.otherWord === null ? '' : ' other'}`;
      const before = groups.get(key);
      const { label } = before ?? shown.get(each.redactionId) ?? each;
      const { action, role, entity, group, reason, reasonWords } = before ?? each;
      groups.set(key, {
        key,
        text: before?.text ?? text.slice(each.start, each.end),
        action,
        label,
        role,
        entity,
        group,
        reason,
        reasonWords,
        places: (before?.places ?? 0) + 1,
        otherWords: [...(before?.otherWords ?? []), ...(each.otherWord === null ? [] : [{ textId: each.textId, start: each.start, end: each.end, ...each.otherWord }])],
        redactionIds: [...new Set([...(before?.redactionIds ?? []), each.redactionId])],
        linked: before?.linked ?? [...wordsOf].flatMap(([other, { group: ofGroup, words }]) => (ofGroup === group && other !== entity ? [{ entity: other, words }] : [])),
      });
    }
  }
  return [...groups.values()];
}

function firstWords(draft: DossierDraft): ReadonlyMap<string, { readonly group: string; readonly words: string }> {
  const found = new Map<string, { readonly group: string; readonly words: string }>();
  for (const { text, hidden } of draft.texts) for (const { entity, group, start, end } of hidden) if (!found.has(entity)) found.set(entity, { group, words: text.slice(start, end) });
  return found;
}

export type ShownAs = Pick<DossierPreview['shown'][number], 'action' | 'label'>;

/** What is done with each passage for whom the dossier is shown, by the id of the decision. */
export function shownAs(preview: DossierPreview | undefined): ReadonlyMap<string, ShownAs> {
  return new Map((preview?.shown ?? []).map((each) => [each.redactionId, each]));
}
