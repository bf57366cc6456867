import type { WrittenDraft } from '#shared/contract/writing-calls.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';

const said: WrittenDraft = { way: 'phone', saidAt: null, language: 'km', narrative: 'Invented: គាត់និយាយថា', place: '', when: '', safeContact: '' };

/** The one draft of the scenario; none yet, or none any more: null. */
async function latest({ desk }: Table): Promise<string | null> {
  return must(await desk.api['writing.drafts']({})).drafts[0]?.draftId ?? null;
}

export const writing: Scenario = {
  name: 'writing',
  about: 'what somebody tells is written down in two goes and becomes a tip; another text is thrown away',
  steps: [
    { name: 'begin', run: async (table) => table.desk.api['writing.keep']({ draftId: await latest(table), draft: said }) },
    { name: 'go on', run: async (table) => table.desk.api['writing.keep']({ draftId: await latest(table), draft: { ...said, narrative: `${said.narrative}, ជាន់ទី៧`, place: 'Invented street', safeContact: 'Only at night.' } }) },
    {
      name: 'finish',
      run: async (table) => {
        const draftId = await latest(table);
        return draftId === null ? { ok: true, value: undefined } : table.desk.api['writing.finish']({ draftId });
      },
    },
    { name: 'begin another', run: async (table) => table.desk.api['writing.keep']({ draftId: await latest(table), draft: { ...said, narrative: 'Invented, and thrown away.' } }) },
    {
      name: 'throw away',
      run: async (table) => {
        const draftId = await latest(table);
        return draftId === null ? { ok: true, value: undefined } : table.desk.api['writing.discard']({ draftId });
      },
    },
  ],
};
