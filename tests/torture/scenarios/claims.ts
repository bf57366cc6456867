import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

const assessment = { statement: 'Invented: ជាប់នៅខាងក្នុង', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' } as const;

async function mark(table: Table, which: 0 | 1): ReturnType<Table['desk']['api']['claims.mark']> {
  const tipId = (await firstTips(table))[which];
  const { textId } = must(await table.desk.api['tips.get']({ tipId }));
  return table.desk.api['claims.mark']({ tipId, passage: { textId, start: 0, end: 4 }, assessment });
}

async function claimIn(table: Table, which: 0 | 1): Promise<string> {
  const tipId = (await firstTips(table))[which];
  return must(await table.desk.api['claims.ofTip']({ tipId })).claims[0]?.claimId ?? '';
}

export const claims: Scenario = {
  name: 'claims',
  about: 'a claim is begun and marked, another one supports it, it is graded 1 and shows an indicator, screening is recorded, the other one is withdrawn',
  steps: [
    {
      name: 'begin',
      run: async (table) => {
        const [tipId] = await firstTips(table);
        const { textId } = must(await table.desk.api['tips.get']({ tipId }));
        return table.desk.api['claims.keepDraft']({ tipId, draft: { claimId: null, passage: { textId, start: 0, end: 4 }, assessment } });
      },
    },
    { name: 'mark', run: (table) => mark(table, 0) },
    { name: 'mark another', run: (table) => mark(table, 1) },
    { name: 'relate', run: async (table) => table.desk.api['claims.relate']({ claimId: await claimIn(table, 0), otherClaimId: await claimIn(table, 1), to: 'supports' }) },
    { name: 'grade', run: async (table) => table.desk.api['claims.change']({ claimId: await claimIn(table, 0), assessment: { ...assessment, credibility: '1' } }) },
    { name: 'indicator', run: async (table) => table.desk.api['screening.setIndicator']({ tipId: (await firstTips(table))[0], indicator: 'isolation', answer: 'present', claimId: await claimIn(table, 0) }) },
    {
      name: 'screening',
      run: async (table) =>
        table.desk.api['screening.record']({
          tipId: (await firstTips(table))[0],
          record: { screenedOn: '2031-03', place: 'detained', screenerRole: 'Invented', language: 'ខ្មែរ', interpreter: 'yes', consent: 'given', allegedActs: ['immigration'], causalLink: 'direct-result', result: 'reasonable-grounds', decidingBody: 'ngo', laterTreatment: ['released'] },
        }),
    },
    { name: 'tell of somebody', run: async (table) => table.desk.api['individuals.tell']({ tipId: (await firstTips(table))[0], individualId: null, words: 'Invented: the girl with the burnt hand' }) },
    { name: 'tell of another', run: async (table) => table.desk.api['individuals.tell']({ tipId: (await firstTips(table))[1], individualId: null, words: 'Invented: ក្មេងស្រី' }) },
    {
      name: 'say that they are one',
      run: async (table) => {
        const { rows } = must(await table.desk.api['individuals.list']({ exceptTipId: null, search: '', offset: 0, limit: 2 }));
        return table.desk.api['individuals.merge']({ individualId: rows[0]?.individualId ?? '', into: rows[1]?.individualId ?? '' });
      },
    },
    { name: 'withdraw', run: async (table) => table.desk.api['claims.withdraw']({ claimId: await claimIn(table, 1) }) },
  ],
};
