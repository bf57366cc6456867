import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

export const lock: Scenario = {
  name: 'lock',
  about: 'unlocking, a change, locking, and the same again',
  begins: 'locked',
  steps: [
    { name: 'unlock', run: (table) => table.unlock() },
    { name: 'change', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[0], urgency: 'U2' }) },
    { name: 'lock', run: (table) => table.lock() },
    { name: 'unlock again', run: (table) => table.unlock() },
    { name: 'another change', run: async (table) => table.desk.api['tips.setStatus']({ tipId: (await firstTips(table))[1], status: 'waiting' }) },
    { name: 'lock again', run: (table) => table.lock() },
  ],
};

export const checkpoint: Scenario = {
  name: 'checkpoint',
  about: 'the log is brought into the database file while the vault stays open, between changes',
  steps: [
    { name: 'change', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[0], urgency: 'U3' }) },
    { name: 'verify, which checkpoints', run: (table) => table.desk.api['vault.verify']({}) },
    { name: 'change after it', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[1], urgency: 'U3' }) },
    { name: 'key', run: (table) => table.desk.api['intakeKey.create']({ validDays: 30 }) },
    { name: 'verify again', run: (table) => table.desk.api['vault.verify']({}) },
  ],
};
