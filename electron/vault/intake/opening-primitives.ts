import { givesTheSame } from '#shared/sealed-tip/primitives-check.ts';
import { plainPrimitives, type OpeningPrimitives } from '#shared/sealed-tip/primitives.ts';
import { sha256 } from '../crypto/hash.ts';
import { loadSodium } from '../crypto/sodium.ts';

/**
 * The fast primitives where they load and prove that they give what the plain ones give, otherwise the plain ones: a machine on which
 * they fail opens tips slower and not otherwise. docs/decisions/import-pipeline.md has the figures.
 */
export async function openingPrimitives(): Promise<OpeningPrimitives> {
  try {
    const fast: OpeningPrimitives = { ...(await loadSodium()), sha256: (bytes) => sha256(bytes) };
    return givesTheSame(fast) ? fast : plainPrimitives;
  } catch {
    return plainPrimitives;
  }
}
