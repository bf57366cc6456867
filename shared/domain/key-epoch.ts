const dayMs = 24 * 60 * 60 * 1000;

/**
 * How long an intake key is in use, in days. `valid`: until its forms ask for a newer one. `grace`: how long they seal after that; then the
 * key may be destroyed. The defaults hold until staff set others. A quarter of a year is how often a form can be handed out anew without tiring
 * everybody, and what one seized laptop opens at the most; the same again is for paper and phones that reach people late.
 */
export const epochDefaults = { valid: 90, grace: 90 } as const;
export const epochParts = ['valid', 'grace'] as const;
export type EpochPart = (typeof epochParts)[number];

/** Days that can be set. A grace of 0 lets a key go on the day its forms expire. */
export const epochLimits = { valid: { atLeast: 1, atMost: 366 }, grace: { atLeast: 0, atMost: 366 } } as const;
/** Most intake keys in use, and most keys of other laptops: whoever makes a form chooses from all of them. */
export const keysAtMost = 200;

/** Staff are reminded so long before the newest key's forms expire: a new form needs time to reach people. */
export const remindBeforeMs = 14 * dayMs;

/** Milliseconds since 1970. */
export interface EpochTimes {
  readonly expiresAt: number;
  readonly destroyAfter: number;
}

/** When a key made at `now` (milliseconds since 1970) ends. */
export function epochTimes(now: number, days: Readonly<Record<EpochPart, number>>): EpochTimes {
  const expiresAt = now + days.valid * dayMs;
  return { expiresAt, destroyAfter: expiresAt + days.grace * dayMs };
}

/** `valid`: new forms can be saved with it. `expired`: forms that are out still seal to it. `done`: none of them seals any more, so that it may be destroyed. */
export type KeyAge = 'valid' | 'expired' | 'done';

export function keyAge({ expiresAt, destroyAfter }: EpochTimes, now: number): KeyAge {
  if (now > destroyAfter) return 'done';
  return now >= expiresAt ? 'expired' : 'valid';
}

/** What staff should know about their keys now. */
export interface KeyReminder<K> {
  /** There are keys, and with none of them a form can be saved. */
  readonly noneValid: boolean;
  /** The last key that is valid, when it ends soon. */
  readonly endsSoon: K | undefined;
  /** Keys that may be destroyed, oldest first as given. */
  readonly done: readonly K[];
}

/** Over the keys that can still open tips. Keys that end while a newer one stays valid need no reminder. */
export function keyReminder<K extends EpochTimes>(keys: readonly K[], now: number): KeyReminder<K> {
  const valid = keys.filter((key) => keyAge(key, now) === 'valid');
  const last = valid.reduce<K | undefined>((latest, key) => (latest === undefined || key.expiresAt > latest.expiresAt ? key : latest), undefined);
  return {
    noneValid: keys.length > 0 && last === undefined,
    endsSoon: last !== undefined && last.expiresAt - now <= remindBeforeMs ? last : undefined,
    done: keys.filter((key) => keyAge(key, now) === 'done'),
  };
}
