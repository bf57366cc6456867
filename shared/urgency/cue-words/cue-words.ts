import type { UrgencySign } from '#shared/domain/urgency-sign.ts';

/**
 * Words of one language that may speak of a sign, in their usual spelling. They are looked for without regard to case and, where a reporter left them
 * out, to tones and accents. A word that is also part of harmless ones does not belong here: better one fewer than a list that nobody believes.
 */
export type CueWords = Readonly<Record<UrgencySign, readonly string[]>>;
