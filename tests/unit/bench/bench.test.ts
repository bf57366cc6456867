import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figureRecord, percentile, tableLines, type Figure } from '../../bench/figure.ts';
import { judged, judgedDossiers, judgedWindow } from '../../bench/goals.ts';
import { markdownOf } from '../../bench/markdown.ts';
import { besideNative } from '../../bench/measurements/beside-native.ts';
import { opening } from '../../bench/measurements/opening.ts';
import { benchOptions } from '../../bench/options.ts';
import { appEnvironment, BenchVaults } from '../../bench/support/bench-vaults.ts';
import { nativeParameters } from '../../bench/support/native-peer.ts';
import { cheapArgon2 } from '../../support/cheap-argon2.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const figure = (id: string, tips: number, own: number, beside?: number): Figure => ({
  id, tips, what: id, unit: 'ms', values: [own], ...(beside === undefined ? {} : { peers: [{ name: 'peer', values: [beside] }] }),
});

describe('the goals', () => {
  it('are met at the limit, missed above it, and not judged where nothing was measured', () => {
    const verdict = (figures: readonly Figure[], words: string): boolean | undefined => judged(figures, 1000).find(({ goal }) => goal.startsWith(words))?.met;
    expect(verdict([figure('one-tip', 1000, 1.5, 1)], 'one tip stored')).toBe(true);
    expect(verdict([figure('one-tip', 1000, 1.6, 1)], 'one tip stored')).toBe(false);
    expect(verdict([figure('one-tip', 100, 1.6, 1)], 'one tip stored')).toBeUndefined();
    expect(verdict([figure('status-p50', 1000, 1, 1), figure('status-p95', 1000, 2, 1)], 'status change, committed')).toBe(false);
    expect(verdict([figure('open-warm', 1000, 40)], 'open and first list')).toBe(true);
    expect(verdict([figure('open-warm', 10, 20), figure('open-warm', 1000, 36)], 'the same does not grow')).toBe(false);
  });

  it('of the import are judged by how many tips a second, which may not be fewer', () => {
    const imported = (id: string, perSecond: number): Figure => ({ id, what: id, unit: 'tips/s', values: [perSecond] });
    const met = (figures: readonly Figure[]): readonly (boolean | undefined)[] => judged(figures, 1000).filter(({ goal }) => goal.startsWith('import') || goal.startsWith('the same with four')).map((verdict) => verdict.met);
    expect(met([imported('import-keys-1', 1000), imported('import-keys-4', 499)])).toEqual([true, false]);
    expect(met([imported('import-keys-1', 999), imported('import-keys-4', 500)])).toEqual([false, true]);
    expect(met([])).toEqual([undefined, undefined]);
  });

  it('of the window are judged by their own figures', () => {
    const verdict = (figures: readonly Figure[], words: string): boolean | undefined => judgedWindow(figures, 1000).find(({ goal }) => goal.startsWith(words))?.met;
    expect(verdict([figure('desk-search-p95', 1000, 100)], 'search')).toBe(true);
    expect(verdict([figure('desk-search-p95', 1000, 101)], 'search')).toBe(false);
    expect([verdict([figure('desk-slow-frames', 1000, 0)], 'scrolling'), verdict([figure('desk-slow-frames', 1000, 1)], 'scrolling'), verdict([], 'scrolling')]).toEqual([true, false, undefined]);
  });

  it('of dossiers are judged each by itself, and not by how long the vault answered nothing else', () => {
    const dossier = (id: string, ms: number): Figure => ({ id, tips: 500, what: id, unit: 'ms', values: [ms] });
    expect(judgedDossiers([dossier('dossier-internal-pdf', 20_000), dossier('dossier-pause-internal-pdf', 90_000), dossier('dossier-police-pdf', 20_001), dossier('other', 1)]).map(({ met }) => met)).toEqual([true, false]);
    expect(judgedDossiers([])).toEqual([]);
  });

  it('count the value below which so many of a hundred lie', () => {
    expect([percentile([3, 1, 2], 50), percentile(Array.from({ length: 100 }, (_, index) => index + 1), 95)]).toEqual([2, 95]);
  });
});

it('takes the words of its usage and no others', () => {
  expect(benchOptions(['--tips', '100000', '--json', 'a.json'])).toMatchObject({ tips: 100_000, json: 'a.json', runs: 5 });
  expect(benchOptions(['--window', '--tips', '1000'])?.chosen.map(({ name }) => name)).toEqual(['desk']);
  for (const words of [[], ['--tips', '1000']]) expect(benchOptions(words)?.chosen.map(({ name }) => name)).toContain('import');
  for (const words of [['--tips', 'many'], ['--only', 'nothing'], ['--runs', '0'], ['--what']]) expect(benchOptions(words)).toBeUndefined();
});

it('hands the native peer what a statement numbers by its number, and the rest by its place', () => {
  expect(nativeParameters('SELECT ?2, ?1, ?2', ['a', 7])).toEqual([{ 1: 'a', 2: 7n }]);
  expect(nativeParameters('SELECT ?, ?', ['a', 7])).toEqual(['a', 7n]);
});

it('measures a small vault from making it to the tables, without the native peer', { timeout: 240_000 }, async () => {
  const vaults = new BenchVaults({ folder, kept: folder, say: () => undefined, environment: () => ({ ...appEnvironment(), runArgon2: cheapArgon2 }) });
  const bench = { runs: 1, vaultSizes: [60], importedTips: 10, folder, kept: folder, vaults, say: () => undefined };
  const parts = [];
  for (const { name, measure } of [besideNative, opening]) parts.push({ measurement: name, figures: await measure(bench), loadBefore: 0, loadAfter: 0 });
  const figures = parts.flatMap((part) => part.figures);
  expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(['status-p50', 'status-p95', 'one-tip', 'batch', 'list-filtered', 'search-p95', 'scan-khmer', 'fsyncs', 'open-warm', 'engine']));
  for (const one of figures) {
    expect(one.values.every((value) => Number.isFinite(value) && value > 0)).toBe(true);
    expect([tableLines(one).length, Object.keys(figureRecord('any', one)).length]).toEqual([one.note === undefined ? 1 : 2, 11]);
  }
  expect(figures.find(({ id }) => id === 'fsyncs')?.values).toEqual([1]);
  const machine = { node: 'v0', platform: 'any', cpu: 'any', cores: 1, memoryGb: 1, loadAverage: [0] };
  expect(markdownOf({ startedAt: '2031-01-01T00:00:00Z', runs: 1, machine, verdicts: judged(figures, 60), parts })).toContain('| status change: one fsync | 1 fsyncs | met |');
});
