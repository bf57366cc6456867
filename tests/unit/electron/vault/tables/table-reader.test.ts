import { describe, expect, it } from 'vitest';
import { helperThread } from '#vault/platform/helper-thread.ts';
import { tableHere, tableInThread } from '#vault/tables/table-reader.ts';
import { rowsOf, sheetOf, workbookOf } from '../../../../support/workbook-builder.ts';

const fromSource = helperThread(new URL('../../../../support/threads/table-source-thread.mjs', import.meta.url));
const asFound = { encoding: null, sheet: 0 } as const;

describe('the thread that reads tables', () => {
  it('answers what reading here answers: a workbook, a text in a chosen encoding, a refusal', { timeout: 60_000 }, async () => {
    const inThread = tableInThread(fromSource);
    const workbook = workbookOf({ One: sheetOf(rowsOf([['ឈ្មោះ', 'ខេត្ត'], ['金兰花园', 3]])) });
    for (const [bytes, choice] of [
      [workbook, asFound],
      [new Uint8Array([0x4e, 0x0a, 0xbd, 0xf0]), { encoding: 'gb18030', sheet: 0 }],
      [new TextEncoder().encode('"never closed'), asFound],
    ] as const) expect(await inThread(bytes, choice)).toEqual(await tableHere(bytes, choice));
  });

  it('that ends without an answer costs this table and nothing else', async () => {
    const inThread = tableInThread(() => Promise.reject(new Error('the helper thread ended without an answer')));
    expect(await inThread(new Uint8Array(1), asFound)).toEqual({ ok: false, code: 'table-failed' });
  });
});
