import { must } from '../../support/vault-harness.ts';
import { foreignSeed, importInbox, putInInbox, seededTip } from '../harness/base-vault.ts';
import { seededBytes } from '../harness/seeded-bytes.ts';
import type { Scenario } from '../harness/scenario.ts';
import { secrets } from '../harness/table.ts';

export const quarantine: Scenario = {
  name: 'quarantine',
  about: 'what was in quarantine is tried again with a key that opens it now, small and large',
  prepare: async (table) => {
    putInInbox(table, 'late.tip', seededTip('late', 'Invented, and too early.', { seed: foreignSeed, attachments: [new Uint8Array(66_000).fill(5)] }));
    await importInbox(table);
    table.files.remove(`${table.places.inbox}/late.tip`);
    table.lock();
    const usual = seededBytes('late key');
    let seed: Uint8Array | undefined;
    const desk = table.start({
      randomBytes: (count) => {
        const drawn = count === 32 ? seed : undefined;
        if (drawn !== undefined) seed = undefined;
        return drawn?.slice() ?? usual(count);
      },
    });
    must(await desk.api['vault.unlock']({ secret: secrets.first, acceptPracticeMismatch: false }));
    seed = foreignSeed;
    must(await desk.api['intakeKey.create']({ validDays: 60 }));
  },
  steps: ['first', 'second'].map((name) => ({
    name: `retry the ${name}`,
    run: async (table) => {
      const { items } = must(await table.desk.api['quarantine.list']({ offset: 0, limit: 200 }));
      const outcome = await table.desk.api['quarantine.retry']({ quarantineId: items[0]?.quarantineId ?? '' });
      return outcome.ok && !outcome.value.opened ? { ok: false, code: outcome.value.code ?? 'not-opened' } : outcome;
    },
  })),
};
