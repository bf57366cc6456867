import { afterAll, expect, test } from 'vitest';
import { Outside } from './harness/outside.ts';
import { attachment } from './scenarios/attachment.ts';
import { drafts } from './scenarios/drafts.ts';
import { passphrase } from './scenarios/passphrase.ts';
import { triage } from './scenarios/triage.ts';

const outside = new Outside();
afterAll(() => outside.end());

test.for([triage, drafts, attachment, passphrase].map(({ name }) => name))(
  'whichever file call fails during "%s", nothing is lost, the code is clear, and all works when the cause is gone',
  { timeout: 600_000 },
  async (scenario) => {
    const { cases, wrong, facts } = await outside.fill({ kind: 'faults', scenario, size: 'small' });
    expect(cases).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
    expect(Object.keys(facts).filter((fact) => fact.startsWith('told ')).length).toBeGreaterThan(1);
  },
);
