import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract } from '#shared/contract/contract.ts';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { writeNote } from '#vault/store/commands/keep-work.ts';
import { tagTips } from '#vault/store/commands/keep-tags.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { passageAround } from '#vault/triage/found-passages.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
beforeEach(async () => {
  vault = await openMemoryVault();
});

const filler = 'Every evening we are counted in the yard (invented). '.repeat(40);
const receive = (narrative: string): string => receiveTips(vault.context, [inventedTip(`${narrative.length} ${narrative.slice(0, 8)}`, { narrative })])[0]?.tipId ?? '';
const rows = (search: string) => v.parse(contract['tips.list'].reply, listTips(vault.context.database, vault.time.ms, { search, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 })).rows;
const passages = (search: string): readonly (string | null)[] => rows(search).map(({ passage }) => passage?.text ?? null);

describe('the line of a tip that a search found', () => {
  it('shows the words around the first hit where that is further down, and the beginning where it is not', () => {
    receive(`${filler}The lantern hangs behind the kitchen.${filler}`);
    expect(passages('lantern')[0]).toMatch(/^….{0,40}\bThe lantern hangs behind the kitchen\. ?Every/u);
    expect(passages('lantern')[0]?.length).toBeLessThanOrEqual(400);
    expect(passages('evening')).toEqual([null]);
    expect(passages('')).toEqual([null]);
  });

  it('shows where most of the words stand together', () => {
    receive(`${filler}The kitchen is cold. ${filler}The lantern hangs behind the kitchen.`);
    expect(passages('lantern kitchen')[0]).toContain('The lantern hangs behind the kitchen.');
  });

  it('shows what staff wrote where only that has the words, in its own language, and the beginning where a tag has them', () => {
    const tipId = receive(`ខ្ញុំ ${filler}`);
    writeNote(vault.context, tipId, `${filler}Rang the embassy about the obsidian gate.`);
    tagTips(vault.context, [tipId], 'quarzfeld');
    expect(rows('obsidian')[0]?.passage).toMatchObject({ language: 'en' });
    expect(passages('obsidian')[0]).toContain('embassy about the obsidian gate.');
    expect(passages('quarzfeld')).toEqual([null]);
  });

  it('finds what is spelt in another way, in other digits, and in scripts without spaces', () => {
    receive(`${filler}Nằm ở Kratié, phòng ៣០៤ hết.`);
    receive(`${'ពួកយើងត្រូវគេរាប់រាល់ល្ងាចនៅក្នុងទីធ្លា'.repeat(30)}ទូរស័ព្ទនៅក្រោយផ្ទះបាយ`);
    expect(passages('304')[0]).toContain('phòng ៣០៤');
    expect(passages('ទូរស័ព្ទ')[0]).toContain('ទូរស័ព្ទនៅក្រោយផ្ទះបាយ');
  });

  it('looks through so much of a page and no further: of what is behind that the beginning is shown', () => {
    for (let number = 0; number < 25; number++) receive(`${number} ${'evening '.repeat(12_500)}quarzfeld`);
    const shown = passages('quarzfeld');
    expect(shown).toHaveLength(25);
    expect(shown.map((passage) => passage !== null)).toEqual(shown.map((_, index) => index < 19));
  });
});

describe('a passage around a place in a text', () => {
  it('begins and ends where a letter does, whatever stands there', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const unit of [family, 'ក្ខុំ', 'e\u0301', 'नमस्ते']) {
      const text = `${unit.repeat(400)}X${unit.repeat(400)}`;
      const at = text.indexOf('X');
      const passage = passageAround(text, at, at + 1);
      const shown = passage.replace(/^…/u, '');
      const ends = new Set([0, ...clusterEnds(text)]);
      const from = at - shown.indexOf('X');
      expect(text.slice(from, from + shown.length)).toBe(shown);
      expect([ends.has(from), ends.has(from + shown.length)]).toEqual([true, true]);
      expect(passage.length).toBeLessThanOrEqual(400);
    }
  });

  it('is on one line, and has no mark of what is left out where nothing is', () => {
    expect(passageAround('one\n\ttwo\u0007 three', 5, 8)).toBe('one two three');
  });
});
