import process from 'node:process';

/**
 * How much is tested, from the environment variable `TIPKEEP_TESTS`, which `npm test -- all` and the like set:
 * `quick` what a change is tried with while it is made (`npm test`); `all`, also when nothing is said, what it must pass (`.ci/run`), with property tests that draw from one seed;
 * `long` the rest too, for which half an hour on two cores is too short. A misspelt size throws: it would test less than was meant.
 */
export type TestSize = 'quick' | 'all' | 'long';

const sizes: readonly TestSize[] = ['quick', 'all', 'long'];

function chosenSize(word: string | undefined): TestSize {
  const size = word === undefined || word === '' ? 'all' : sizes.find((each) => each === word);
  if (size === undefined) throw new Error(`TIPKEEP_TESTS is one of ${sizes.join(', ')}`);
  return size;
}

export const testSize: TestSize = chosenSize(process.env['TIPKEEP_TESTS']);

/** Journeys through every part, and that nobody is reached or listened to: the specs of the size `quick`. */
export const quickSpecs: readonly string[] = [
  'desk/compounds.spec.ts',
  'desk/keyboard.spec.ts',
  'desk/spine.spec.ts',
  'desk/workflow.spec.ts',
  'form/answer.spec.ts',
  'form/reporter.spec.ts',
  'host/start-up.spec.ts',
  'leaks/sockets.spec.ts',
  'security/requests.spec.ts',
  'security/sender.spec.ts',
];

/** The longest files of torture and of other tests but specs: they begin before the others, and the size `quick` leaves them out. */
export const longestTests: readonly string[] = [
  'tests/torture/sudden-ends-of-tips.test.ts',
  'tests/torture/sudden-ends-of-the-vault.test.ts',
  'tests/torture/file-faults.test.ts',
  'tests/torture/same-life.test.ts',
  'tests/torture/fuzz.test.ts',
  'tests/unit/electron/vault/store/migrations/migration-faults.test.ts',
  'tests/torture/damage.test.ts',
  'tests/property/event-log.test.ts',
  'tests/torture/rekey-kill.test.ts',
  'tests/unit/bench/bench.test.ts',
  'tests/torture/backup-faults.test.ts',
  'tests/unit/electron/vault/dossier/clean-dossiers.test.ts',
  'tests/unit/electron/vault/dossier/pdf-seen-from-outside.test.ts',
  'tests/property/redaction-pdf.test.ts',
  'tests/unit/eval/eval-redaction.test.ts',
  'tests/vectors/commitments/commitments.test.ts',
  'tests/unit/electron/vault/dossier/planted-failures-withheld.test.ts',
  'tests/torture/outside.test.ts',
  'tests/torture/rekey-power-cut.test.ts',
  'tests/unit/package/packing.test.ts',
  'tests/unit/electron/vault/service/many-tips.test.ts',
];
