import { expect, test } from 'vitest';
import { faultWork } from './harness/fault-work.ts';
import { Recordings } from './harness/recordings.ts';
import { attachment } from './scenarios/attachment.ts';
import { drafts } from './scenarios/drafts.ts';
import { passphrase } from './scenarios/passphrase.ts';
import { triage } from './scenarios/triage.ts';

const recordings = new Recordings();

test.for([triage, drafts, attachment, passphrase].map((scenario) => [scenario.name, scenario] as const))(
  'whichever file call fails during "%s", nothing is lost, the code is clear, and all works when the cause is gone',
  { timeout: 600_000 },
  async ([, scenario]) => {
    const work = faultWork(scenario, recordings, 'small');
    const total = await work.prepare();
    expect(total).toBeGreaterThan(40);
    const told = new Map<string, number>();
    const wrong: string[] = [];
    for (let index = 0; index < total; index++) {
      const failure = await work.run(index, (fact) => void told.set(fact, (told.get(fact) ?? 0) + 1));
      if (failure !== undefined) wrong.push(failure);
    }
    expect(wrong).toEqual([]);
    expect([...told.keys()].filter((fact) => fact.startsWith('told ')).length).toBeGreaterThan(1);
  },
);
