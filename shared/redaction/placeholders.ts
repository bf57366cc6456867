import { holdsHidden, type HiddenNeedle } from './hidden-passages.ts';
import { printable } from './printable.ts';
import { assignLetters, seedFor } from './pseudonyms.ts';
import type { DossierWords } from './dossier-words.ts';
import type { DossierSource } from './redacted-dossier.ts';
import type { Span } from './spans.ts';

/** What stands in place of a passage. `isFixed`: words of the dossier's own, which no reporter and no staff member wrote. */
export interface Placeholder {
  readonly text: string;
  readonly isFixed: boolean;
}

type Asked = Pick<Span, 'action' | 'entity' | 'role' | 'instead'>;

/**
 * What stands in place of hidden text, for each decision. Letters are dealt for one audience: in a dossier for others the same person has another. Something wider that holds anything
 * hidden itself is not shown: then the passage is removed.
 */
export function placeholders(source: Pick<DossierSource, 'entities' | 'pseudonymSeed'>, hidden: readonly HiddenNeedle[], words: DossierWords, audience: string): (span: Asked) => Placeholder {
  const avoid = new Set(hidden.map(({ needle }) => needle.bare.toUpperCase()));
  const letterOf = assignLetters(source.entities, seedFor(source.pseudonymSeed, audience), avoid);
  const removed: Placeholder = { text: words.removed, isFixed: true };
  const wider = new Map<string, Placeholder>();
  const widerFor = (instead: string): Placeholder => {
    const known = wider.get(instead);
    if (known !== undefined) return known;
    const text = printable(instead).trim();
    const placeholder = text === '' || holdsHidden(text, hidden) ? removed : { text: words.generalised(text), isFixed: false };
    wider.set(instead, placeholder);
    return placeholder;
  };
  return ({ action, entity, role, instead = '' }) => {
    if (action === 'generalise') return widerFor(instead);
    const letter = letterOf.get(entity);
    return action === 'remove' || letter === undefined ? removed : { text: words.pseudonym(role, letter), isFixed: true };
  };
}
