import type { Scenario } from '../harness/scenario.ts';
import { secrets } from '../harness/table.ts';

export const passphrase: Scenario = {
  name: 'passphrase',
  about: 'a member changes their passphrase twice while the vault is open',
  secrets: [secrets.first, secrets.second, secrets.third],
  // The note of a header that was changed is made up for at the next unlock where the disk refused it.
  loose: ['event', 'event_payload', 'event_signature', 'header_generation'],
  steps: [
    { name: 'change', run: (table) => table.desk.api['passphrase.change']({ secret: secrets.first, passphrase: secrets.second }) },
    { name: 'change again', run: (table) => table.desk.api['passphrase.change']({ secret: secrets.second, passphrase: secrets.third }) },
  ],
};
