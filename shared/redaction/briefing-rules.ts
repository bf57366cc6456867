import type { PresetName } from './presets.ts';

/**
 * Who sees counts of 1 to 10. Partners of another organisation do not, as the public does not: a partner publishes what it gets, and needs how many, not who. The office, rescuers and police act on single cases and see
 * them in dossiers anyway.
 */
const withSmallCounts: readonly PresetName[] = ['internal', 'rescue-or-embassy', 'police'];

export function hidesSmallCounts(preset: PresetName): boolean {
  return !withSmallCounts.includes(preset);
}

/** Who reads names of compounds; everybody else reads of provinces. As in dossiers, where the same presets show a place. */
export function namesCompounds(preset: PresetName): boolean {
  return withSmallCounts.includes(preset);
}
