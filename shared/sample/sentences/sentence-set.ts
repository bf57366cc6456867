/**
 * Sentences of one language, written for Tipkeep by hand: all invented, about nobody and no place. Slots: `{person}` a given name or nickname, `{compound}` a place of the
 * register, `{landmark}` something beside it, `{province}`, `{floor}`, `{count}` people, `{hours}`, `{money}` US dollars, `{phone}` from a range kept for fiction.
 */
export interface SentenceSet {
  /** Who tells, and of whom. */
  readonly opening: readonly string[];
  /** Where it is. */
  readonly place: readonly string[];
  /** That people cannot go. */
  readonly held: readonly string[];
  /** How days pass there. */
  readonly work: readonly string[];
  /** What somebody saw or can name. */
  readonly detail: readonly string[];
  /** That somebody may come to harm soon. */
  readonly pressing: readonly string[];
  /** Information without any sign of danger. */
  readonly calm: readonly string[];
  readonly closing: readonly string[];
}
