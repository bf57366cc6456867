import { describe, expect, it } from 'vitest';
import { indicatorBlocks } from '#vault/compound-dossier/count-blocks.ts';
import type { CompoundDossierSource } from '#vault/compound-dossier/dossier-source.ts';
import { englishCompoundDossierWords as words } from '#vault/compound-dossier/english-words.ts';

type Line = readonly [present: number, absent: number, notAsked: number, unknown: number];

/** The lines of the table as they stand for partners; undefined where there is none. */
function rowsOf(lines: readonly Line[], preset: CompoundDossierSource['preset'] = 'partner-organisation'): readonly (readonly string[])[] | undefined {
  const looked = lines[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const indicators = lines.map(([present, absent, notAsked, unknown], at) => ({ indicator: at === 0 ? ('deception' as const) : ('isolation' as const), present, absent, notAsked, unknown }));
  const source = { preset, counted: 'all', counts: { tips: looked, looked, indicators, individuals: 0, referrals: [] } } as const satisfies Partial<CompoundDossierSource>;
  // Of the source these blocks read nothing else.
  const blocks = indicatorBlocks(source as unknown as CompoundDossierSource, words);
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.slice(1).map(String))] : []))[0];
}

const hidden = words.notShown;

describe('the indicators of a dossier about a compound, for those who read no small counts', () => {
  it('hide a small count with another one', () => {
    expect(rowsOf([[4, 30, 20, 0]])).toEqual([[hidden, '30', hidden, '0']]);
  });

  it('hide a line whole where how many were looked through would tell it', () => {
    expect(rowsOf([[10, 10, 0, 0], [20, 0, 0, 0]])).toEqual([[hidden, hidden, hidden, hidden], ['20', '0', '0', '0']]);
  });

  it('show no line where one cannot be protected, and every one to the police', () => {
    expect(rowsOf([[10, 10, 10, 10], [40, 0, 0, 0]])).toBeUndefined();
    expect(rowsOf([[10, 10, 10, 10], [40, 0, 0, 0]], 'police')).toEqual([['10', '10', '10', '10'], ['40', '0', '0', '0']]);
  });
});
