import type { Result } from '#shared/result.ts';

/** The value of something that an invented desk did; what was refused is a mistake of whoever invented it, and is thrown. */
export function done<T>(what: string, outcome: Result<T, string>): T {
  if (!outcome.ok) throw new Error(`an invented desk could not ${what}: ${outcome.code}`);
  return outcome.value;
}
