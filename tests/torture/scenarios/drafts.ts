import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

/** The one draft of the usual small vault. */
export async function draftOf(table: Table): Promise<DossierDraft> {
  const { dossiers } = must(await table.desk.api['dossier.list']({ offset: 0, limit: 100 }));
  return must(await table.desk.api['dossier.get']({ dossierId: dossiers.at(-1)?.dossierId ?? '' }));
}

/** Hides an invented name wherever it stands. */
export async function hideName(table: Table): ReturnType<Table['desk']['api']['dossier.hide']> {
  const { dossierId, texts } = await draftOf(table);
  const text = texts.find((one) => one.text.includes('Dara Invented'));
  const start = text?.text.indexOf('Dara Invented') ?? 0;
  return table.desk.api['dossier.hide']({ dossierId, textId: text?.textId ?? '', start, end: start + 13, action: 'pseudonym', everyOccurrence: true });
}

export const drafts: Scenario = {
  name: 'drafts',
  about: 'a draft is made; passages are hidden, shown again and marked as read',
  steps: [
    { name: 'create', run: async (table) => table.desk.api['dossier.create']({ title: 'Another invented dossier', tipIds: (await firstTips(table)).slice(0, 2) }) },
    { name: 'hide', run: hideName },
    {
      name: 'show',
      run: async (table) => {
        const { dossierId, texts } = await draftOf(table);
        return table.desk.api['dossier.show']({ dossierId, redactionId: texts.flatMap(({ hidden }) => hidden)[0]?.redactionId ?? '' });
      },
    },
    {
      name: 'read',
      run: async (table) => {
        const { dossierId, texts } = await draftOf(table);
        return table.desk.api['dossier.markReviewed']({ dossierId, textId: texts[0]?.textId ?? '', reviewed: true });
      },
    },
  ],
};
