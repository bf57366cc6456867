import { expect, it } from 'vitest';
import { GateLedger } from '#vault/dossier/gate-report.ts';
import { checkCounts } from '#vault/dossier/leak-gate.ts';

const found = (...cells: readonly string[]): number => {
  const ledger = new GateLedger();
  checkCounts(ledger, [['Head', ...cells]], { leastShown: 11 });
  const outcome = ledger.outcome(null, []);
  return outcome.ok ? 0 : (outcome.findings[0]?.count ?? 0);
};

it('a small count is one in digits of any script, and a grade, 0 and eleven are none', () => {
  expect(found('3', '៣', '၃', '３', 'about ៣ people')).toBe(5);
  expect(found('C3', '0', '០', '11', '១១', 'unknown')).toBe(0);
});
