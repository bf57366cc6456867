import type { DossierDraft } from '#shared/contract/dossier-calls.ts';

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
  readonly text: string;
  readonly action: Hidden['action'];
  readonly label: string;
  readonly places: number;
  readonly redactionIds: readonly string[];
}

/** The hidden passages of a dossier, the same words with the same decision in one line. */
export function hiddenGroups(draft: DossierDraft): readonly HiddenGroup[] {
  const groups = new Map<string, HiddenGroup>();
  for (const { text, hidden } of draft.texts) {
    for (const each of hidden) {
      const words = text.slice(each.start, each.end);
      const key = `${each.action} ${each.label} ${each.action === 'pseudonym' ? '' : words.toLowerCase()}`;
      const before = groups.get(key);
      groups.set(key, {
        key,
        text: before?.text ?? words,
        action: each.action,
        label: each.label,
        places: (before?.places ?? 0) + 1,
        redactionIds: [...new Set([...(before?.redactionIds ?? []), each.redactionId])],
      });
    }
  }
  return [...groups.values()];
}
