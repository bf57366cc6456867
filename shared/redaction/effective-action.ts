import type { SpanRole } from './roles.ts';
import { isStricter, type RedactionAction, type Span } from './spans.ts';

/** For each role the mildest action that may stand in a dossier for somebody. */
export type MildestByRole = Readonly<Record<SpanRole, RedactionAction>>;

/**
 * What is done with a passage for certain readers: never less than was decided, and never less than they may see. Without `mildest` what was decided.
 * Where something wider has to stand and nothing wider was given, a place is removed and anything else gets a pseudonym. Where not even what is wider may stand, it is removed: a
 * pseudonym is a name, and "[person A]" in the place of an age misleads.
 */
export function effectiveAction({ action, role, instead = '' }: Pick<Span, 'action' | 'role' | 'instead'>, mildest: MildestByRole | undefined): RedactionAction {
  // Whoever told it is removed whatever was decided and whoever reads it.
  if (role === 'source') return 'remove';
  const decided = action === 'generalise' && instead === '' ? 'remove' : action;
  const floor = mildest?.[role] ?? 'keep';
  if (!isStricter(floor, decided)) return decided;
  if (floor === 'generalise' && instead === '') return role === 'place' ? 'remove' : 'pseudonym';
  return decided === 'generalise' ? 'remove' : floor;
}

/** Decisions as they count for certain readers. */
export function effectiveSpans<S extends Span>(spans: readonly S[], mildest: MildestByRole | undefined): readonly S[] {
  return spans.map((span) => ({ ...span, action: effectiveAction(span, mildest) }));
}
