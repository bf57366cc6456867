import { describe, expect, it } from 'vitest';
import { GateLedger } from '#vault/dossier/gate-report.ts';
import { timeSteps } from '#vault/dossier/leak-gate.ts';
import { atOnce } from '#shared/steps.ts';

/** 16:32, at which something was sent. */
const minutes = new Set([16 * 60 + 32]);

function findingsOf(inFile: string, inDossier: string, apart?: string): number {
  const ledger = new GateLedger();
  atOnce(timeSteps(ledger, inFile, { minutes, shown: inDossier }, apart));
  const outcome = ledger.outcome(null, []);
  return outcome.ok ? 0 : outcome.findings.reduce((sum, { count }) => sum + count, 0);
}

describe('a time of receipt that stands in a file', () => {
  it.each([
    ['beside what the dossier has', 'They came. 16:32', 'They came.'],
    ['once more than in the dossier', 'At 16:32 they came at 16:32', 'At 16:32 they came'],
    ['since a space between two digits is lost', 'On day 16:32 people came', 'On day 1 6:32 people came'],
    ['since a number is broken', 'Gate 2\n16:32 by the wall', 'Gate 216:32 by the wall'],
  ])('is a finding: %s', (_, inFile, inDossier) => {
    expect(findingsOf(inFile, inDossier)).toBe(1);
  });

  it.each([
    ['where lines end elsewhere', 'They came at\n16:32 and\nleft', 'They came at 16:32 and left'],
    ['where lines end in a script without spaces', '他们在16:32来\n了', '他们在16:32来了'],
    ['where it is the same text', 'They came at 16:32', 'They came at 16:32'],
  ])('is the dossier’s own %s', (_, inFile, inDossier) => {
    expect(findingsOf(inFile, inDossier)).toBe(0);
  });

  it('is none where two cells touch in the text and are seen apart, as the dossier has them', () => {
    expect(findingsOf('Report 16:32ab', 'Report 1\n6:32ab')).toBe(1);
    expect(findingsOf('Report 16:32ab', 'Report 1\n6:32ab', 'Report 1 6:32ab')).toBe(0);
  });

  it('is a finding where it is seen as well', () => {
    expect(findingsOf('Report 16:32ab', 'Report 1\n6:32ab', 'Report 16:32ab')).toBe(1);
  });
});
