import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

/** A day after the noon on which every case begins. */
const tomorrowMs = Date.UTC(2031, 2, 15, 12);

export const work: Scenario = {
  name: 'work',
  about: 'a tip is given to somebody with a date, a note is begun and written, tips are tagged, translated and their language said, the date is taken away',
  steps: [
    {
      name: 'give',
      run: async (table) => {
        const [tipId] = await firstTips(table);
        const { people } = must(await table.desk.api['work.ofTip']({ tipId }));
        return table.desk.api['work.assign']({ tipId, memberId: people[0]?.memberId ?? '' });
      },
    },
    { name: 'date', run: async (table) => table.desk.api['work.setDue']({ tipId: (await firstTips(table))[0], at: tomorrowMs, note: 'Invented: ask again' }) },
    { name: 'begin a note', run: async (table) => table.desk.api['work.noteDraft']({ tipId: (await firstTips(table))[0], text: 'Invented: nobody ans' }) },
    { name: 'note', run: async (table) => table.desk.api['work.note']({ tipId: (await firstTips(table))[0], text: 'Invented: nobody answered. គ្មាននរណាឆ្លើយទេ។' }) },
    { name: 'tag', run: async (table) => table.desk.api['tags.add']({ tipIds: [...(await firstTips(table))], name: 'ពិនិត្យ (invented)' }) },
    {
      name: 'begin a translation',
      run: async (table) => table.desk.api['rendering.draft']({ tipId: (await firstTips(table))[0], kind: 'translation', sourceId: null, language: 'en', translator: '', text: 'Invented: they to' }),
    },
    {
      name: 'translate',
      run: async (table) => table.desk.api['rendering.write']({ tipId: (await firstTips(table))[0], kind: 'translation', sourceId: null, language: 'en', translator: 'Siti (invented)', text: 'Invented: they took my passport. ឯកសារ' }),
    },
    { name: 'say the language', run: async (table) => table.desk.api['language.set']({ tipId: (await firstTips(table))[0], language: 'km' }) },
    { name: 'take the date away', run: async (table) => table.desk.api['work.setDue']({ tipId: (await firstTips(table))[0], at: null, note: '' }) },
  ],
};
