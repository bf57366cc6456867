import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

export const attachment: Scenario = {
  name: 'attachment',
  about: 'a file that came with a tip is saved outside the vault',
  steps: [
    {
      name: 'save',
      run: async (table) => {
        for (const tipId of await firstTips(table)) {
          const [file] = must(await table.desk.api['tips.get']({ tipId })).attachments;
          if (file !== undefined) return table.desk.api['attachment.save']({ attachmentId: file.attachmentId, handle: table.desk.grant('attachment', `${table.places.out}/saved.bin`) });
        }
        return { ok: false, code: 'not-found' };
      },
    },
  ],
  loose: ['event', 'event_payload', 'event_signature'],
};
