import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../support/source-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-eval-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function evaluate(...words: string[]) {
  return spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'tests/eval/eval-redaction.ts'), ...words], { cwd: root, encoding: 'utf8' });
}

describe('npm run eval:redaction', () => {
  it('prints numbers, writes them as JSON, and ends well', () => {
    const file = path.join(folder, 'invented.json');
    const json = path.join(folder, 'scores.json');
    writeFileSync(file, JSON.stringify([{ full_text: '😀 call 012 345 678', spans: [{ entity_type: 'PHONE_NUMBER', entity_value: '012 345 678', start_position: 7, end_position: 18 }], template_id: 1 }]));
    const { status, stdout, stderr } = evaluate(file, '--json', json);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/PHONE_NUMBER +1 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000/u);
    expect((JSON.parse(readFileSync(json, 'utf8')) as { total: { matched: number } }).total.matched).toBe(1);
  });

  it('ends with 2 and says why, and nothing of a text, for whatever it cannot read', () => {
    const file = path.join(folder, 'broken.json');
    writeFileSync(file, '[{"full_text":"Sokha at gate","spans":[{"entity_type":"X","start_position":9,"end_position":99}]}]');
    const bad = evaluate(file);
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('text 1, span 1: its positions lie outside the text');
    expect(bad.stderr + bad.stdout).not.toContain('Sokha');
    for (const words of [[], ['one', 'two'], ['--odd'], [path.join(folder, 'missing.json')], [folder]]) expect(evaluate(...words).status).toBe(2);
  });
});
