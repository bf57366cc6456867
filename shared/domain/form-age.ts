/** How far a device's clock may stand before the form was saved without being called wrong: a whole day covers every time zone set by hand and a desk whose own clock is somewhat ahead. */
const clockSlackMs = 24 * 60 * 60 * 1000;

/**
 * What a form may still do by a device's clock.
 * `clock-behind`: the clock stands before the form was made, so that no date can be judged by it; sealing goes on, with a warning.
 * `expired`: it seals, and asks for a newer one. `over`: it seals no more.
 */
export type FormAge = 'clock-behind' | 'current' | 'expired' | 'over';

/** The three dates every form carries, in milliseconds since 1970, and `now` by the device that shows it. */
export function formAge(form: { readonly savedAt: number; readonly expiresAt: number; readonly destroyedAt: number }, now: number): FormAge {
  if (now < form.savedAt - clockSlackMs) return 'clock-behind';
  if (now > form.destroyedAt) return 'over';
  return now > form.expiresAt ? 'expired' : 'current';
}
