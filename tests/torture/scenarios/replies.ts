import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { must } from '../../support/vault-harness.ts';
import { importInbox, putInInbox, seededTip } from '../harness/base-vault.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };

/** The tip whose reporter kept a receipt: the latest. */
async function answerable({ desk }: Table): Promise<string> {
  const { rows } = must(await desk.api['tips.list'](everything));
  return rows.reduce((latest, row) => (row.number > latest.number ? row : latest)).tipId;
}

export const replies: Scenario = {
  name: 'replies',
  about: 'an answer is drafted and written, another is withdrawn, the term changes, and the file of answers is saved',
  prepare: async (table) => {
    putInInbox(table, 'receipt.tip', seededTip('receipt', 'Invented: please answer me.', { receipt: receiptKeys(new Uint8Array(16).fill(1)) }));
    await importInbox(table);
    table.files.remove(`${table.places.inbox}/receipt.tip`);
  },
  // A file that got no name in the end keeps its note, and the next try makes one of its own.
  loose: ['event', 'event_payload', 'event_signature', 'reply_bundle'],
  steps: [
    { name: 'draft', run: async (table) => table.desk.api['reply.keepDraft']({ tipId: await answerable(table), draft: { status: 'acting', text: 'Invented: we are' } }) },
    { name: 'write', run: async (table) => table.desk.api['reply.write']({ tipId: await answerable(table), status: 'acting', text: 'Invented: we are doing something about it.' }) },
    { name: 'write another', run: async (table) => table.desk.api['reply.write']({ tipId: await answerable(table), status: 'received', text: 'Invented, and a mistake.' }) },
    {
      name: 'withdraw it',
      run: async (table) => {
        const wrong = must(await table.desk.api['reply.ofTip']({ tipId: await answerable(table) })).replies.find(({ text }) => text.includes('mistake'));
        return table.desk.api['reply.withdraw']({ replyId: wrong?.replyId ?? '' });
      },
    },
    { name: 'term', run: (table) => table.desk.api['reply.setTerm']({ days: 40 }) },
    { name: 'save the file', run: (table) => table.desk.api['reply.saveBundle']({ handle: table.desk.grant('reply-bundle', `${table.places.out}/answers.tkr`) }) },
  ],
};
