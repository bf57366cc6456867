import { describe, expect, it } from 'vitest';
import { createDossier, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import type { ExportPace } from '#vault/dossier/export-pace.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { compareInTurns, readInTurns, samenessNow, type DossierAtOnce } from '#vault/dossier/same-dossier.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

const always: ExportPace = () => Promise.resolve(true);

interface Draft {
  readonly tools: DraftTools;
  readonly asked: { readonly dossierId: string; readonly isRows: boolean };
  readonly hide: () => void;
}

async function draft(): Promise<Draft> {
  const { tools } = await draftVault([{ narrative: 'Sokha Chan is held. 林晓雪 also.', place: 'A villa' }]);
  const made = createDossier(tools, { title: 'About Sokha Chan', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const textId = texts[0]?.textId ?? '';
  return { tools, asked: { dossierId, isRows: true }, hide: () => void hidePassage(tools, { dossierId, textId, start: 0, end: 10, action: 'pseudonym', everyOccurrence: true }) };
}

/** Does something at one turn; tells how many there were. */
function paceAt(at: number, act: () => void): { readonly pace: ExportPace; readonly turns: () => number } {
  let turns = 0;
  return {
    turns: () => turns,
    pace: () => {
      if (turns === at) act();
      turns += 1;
      return Promise.resolve(true);
    },
  };
}

async function read({ tools, asked }: Draft): Promise<DossierAtOnce> {
  const found = await readInTurns(tools.database, asked, always);
  if (found === undefined) throw new Error('nobody stopped it');
  return found;
}

describe('a dossier that is read in turns', () => {
  it('is what stood in the vault when it was read, at whatever turn something is hidden', async () => {
    let turns = 1;
    for (let at = 0; at < turns; at += 1) {
      const made = await draft();
      const paced = paceAt(at, made.hide);
      const found = await readInTurns(made.tools.database, made.asked, paced.pace);
      turns = paced.turns();
      expect(found?.loaded).toEqual(loadDossier(made.tools.database, made.asked.dossierId));
      expect(found?.loaded?.entities).toHaveLength(1);
    }
    expect(turns).toBeGreaterThan(3);
  });

  it('is nothing when somebody stops it', async () => {
    const { tools, asked } = await draft();
    expect(await readInTurns(tools.database, asked, () => Promise.resolve(false))).toBeUndefined();
  });
});

describe('a dossier that is compared in turns', () => {
  it('is the same while nothing of it changes, whatever else is written', async () => {
    const made = await draft();
    const before = await read(made);
    const other = paceAt(1, () => made.tools.database.run('UPDATE tip SET excerpt = ?', ['invented']));
    const compared = await compareInTurns(made.tools.database, made.asked, before, other.pace);
    if (compared === undefined) throw new Error('nobody stopped it');
    expect(samenessNow(made.tools.database, made.asked, before, compared)).toBe('same');
  });

  it('has changed, at whatever turn something is hidden, and also after the last one', async () => {
    let turns = 1;
    for (let at = 0; at <= turns; at += 1) {
      const made = await draft();
      const before = await read(made);
      const paced = paceAt(at, made.hide);
      const compared = await compareInTurns(made.tools.database, made.asked, before, paced.pace);
      if (compared === undefined) throw new Error('nobody stopped it');
      turns = paced.turns();
      if (at === turns) {
        expect(compared.sameness).toBe('same');
        made.hide();
      }
      expect(samenessNow(made.tools.database, made.asked, before, compared)).toBe('changed');
    }
  });

  it('is absent when it was deleted, and nothing when somebody stops it', async () => {
    const made = await draft();
    const before = await read(made);
    expect(await compareInTurns(made.tools.database, made.asked, before, () => Promise.resolve(false))).toBeUndefined();
    const compared = await compareInTurns(made.tools.database, { ...made.asked, dossierId: 'f'.repeat(32) }, before, always);
    expect(compared?.sameness).toBe('absent');
  });
});
