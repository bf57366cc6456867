import { beforeEach, describe, expect, it } from 'vitest';
import { paper as khmer } from '#shared/locales/km/paper.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { readSheets } from '../../../../support/paper.ts';

let harness: Harness;
let oldWords: string;

async function opens(secret: string): Promise<boolean> {
  const next = vaultHarness({ files: harness.files });
  const opened = await next.api['vault.unlock']({ secret, acceptPracticeMismatch: false });
  if (opened.ok) expect(must(await next.api['vault.verify']({}))).toMatchObject({ chainIntact: true });
  next.service.close();
  return opened.ok;
}

async function begin() {
  const begun = must(await harness.api['recovery.beginRenewal']({ secret: testPassphrase }));
  return { ...begun, typed: begun.positions.map((position) => begun.recoveryWords[position - 1] ?? '') };
}

const read = (file: string): Uint8Array => {
  const descriptor = harness.files.open(file, 'read');
  const bytes = new Uint8Array(harness.files.sizeOf(descriptor));
  harness.files.read(descriptor, bytes, 0);
  harness.files.close(descriptor);
  return bytes;
};

beforeEach(async () => {
  harness = vaultHarness();
  oldWords = (await createTestVault(harness)).join(' ');
});

describe('new recovery words', () => {
  it('come into force when two are typed back, and then the old ones open nothing', async () => {
    const { wordsId, typed, recoveryWords } = await begin();
    expect(await harness.api['recovery.finishRenewal']({ wordsId, words: ['zebra', 'zebra'] })).toEqual({ ok: false, code: 'recovery-words-differ' });
    must(await harness.api['recovery.finishRenewal']({ wordsId, words: typed }));
    harness.service.close();
    expect(await opens(recoveryWords.join(' '))).toBe(true);
    expect(await opens(oldWords)).toBe(false);
    expect(await opens(testPassphrase)).toBe(true);
  });

  it('change nothing before, nor when they are given up', async () => {
    const { wordsId, typed } = await begin();
    await harness.api['recovery.cancel']({});
    expect(await harness.api['recovery.finishRenewal']({ wordsId, words: typed })).toEqual({ ok: false, code: 'not-found' });
    harness.service.close();
    expect(await opens(oldWords)).toBe(true);
  });

  it('need the passphrase, and do not take back a passphrase that was changed meanwhile', async () => {
    expect(await harness.api['recovery.beginRenewal']({ secret: 'an invented passphrase that is wrong' })).toEqual({ ok: false, code: 'wrong-passphrase' });
    const { wordsId, typed } = await begin();
    const passphrase = 'another invented candle over the northern stone river';
    must(await harness.api['passphrase.change']({ secret: testPassphrase, passphrase }));
    expect(await harness.api['recovery.finishRenewal']({ wordsId, words: typed })).toEqual({ ok: false, code: 'not-found' });
    harness.service.close();
    expect(await opens(passphrase)).toBe(true);
    expect(await opens(oldWords)).toBe(true);
  });

  it('cannot be made by whoever used the old ones: first somebody gets a passphrase', async () => {
    harness.service.close();
    const byWords = vaultHarness({ files: harness.files });
    must(await byWords.api['vault.unlock']({ secret: oldWords, acceptPracticeMismatch: false }));
    expect(await byWords.api['recovery.beginRenewal']({ secret: oldWords })).toEqual({ ok: false, code: 'passphrase-needed' });
  });

  it('go to paper while they are shown: a sheet, and the same three shares however often', async () => {
    harness.files.makeFolder('/paper');
    const { wordsId, recoveryWords, typed } = await begin();
    const save = async (call: 'recovery.savePage' | 'recovery.saveShares', name: string): Promise<readonly (readonly string[])[]> => {
      expect(must(await harness.api[call]({ wordsId, language: 'en', handle: harness.grant('recovery-page', `/paper/${name}`) })).savedAs).toBe(name);
      return (await readSheets(read(`/paper/${name}`))).map(({ words }) => words);
    };
    expect(await save('recovery.savePage', 'page.pdf')).toEqual([recoveryWords]);
    const shares = await save('recovery.saveShares', 'pages.pdf');
    expect(await save('recovery.saveShares', 'again.pdf')).toEqual(shares);
    expect(await harness.api['recovery.savePage']({ wordsId, language: 'en', handle: harness.grant('dossier', '/paper/x.pdf') })).toEqual({ ok: false, code: 'handle-invalid' });
    must(await harness.api['recovery.finishRenewal']({ wordsId, words: typed }));
    expect(await harness.api['recovery.savePage']({ wordsId, language: 'en', handle: harness.grant('recovery-page', '/paper/late.pdf') })).toEqual({ ok: false, code: 'not-found' });
    harness.service.close();
    expect(await opens([...(shares[2] ?? []), ...(shares[0] ?? [])].join(' '))).toBe(true);
  });

  it('go to paper in the language of the desk, and main is told none of them', async () => {
    harness.files.makeFolder('/paper');
    const pages: string[] = [];
    harness.onPrint = (html) => {
      pages.push(html);
      return printWithChromium(html);
    };
    const { wordsId, recoveryWords } = await begin();
    const asked = { wordsId, language: 'km' } as const;
    expect(must(await harness.api['recovery.savePage']({ ...asked, handle: harness.grant('recovery-page', '/paper/page.pdf') }))).toMatchObject({ savedAs: 'page.pdf', language: 'km' });
    expect(must(await harness.api['recovery.saveShares']({ ...asked, handle: harness.grant('recovery-page', '/paper/pages.pdf') })).language).toBe('km');
    const [sheet] = await readSheets(read('/paper/page.pdf'));
    const shares = await readSheets(read('/paper/pages.pdf'));
    expect(sheet?.words).toEqual(recoveryWords);
    expect(sheet?.text).toContain(khmer.words.title);
    expect(shares.map(({ words }) => words.length)).toEqual([15, 15, 15]);
    expect(pages).toHaveLength(2);
    // Names of tags and classes are no words of a person; what is left between tags is Khmer.
    for (const page of pages) expect(page.slice(page.indexOf('<body>')).replace(/<[^>]*>/gu, '')).not.toMatch(/[a-z]{3,}/iu);
  });

  it('go to paper in English where nothing can be printed, since there is no later', async () => {
    harness.files.makeFolder('/paper');
    harness.onPrint = () => Promise.resolve(null);
    const { wordsId, recoveryWords } = await begin();
    expect(must(await harness.api['recovery.savePage']({ wordsId, language: 'km', handle: harness.grant('recovery-page', '/paper/page.pdf') })).language).toBe('en');
    expect((await readSheets(read('/paper/page.pdf')))[0]?.words).toEqual(recoveryWords);
  });

  it('let two sheets of paper open the vault and give a person a new passphrase', async () => {
    harness.files.makeFolder('/paper');
    const { wordsId, typed } = await begin();
    must(await harness.api['recovery.saveShares']({ wordsId, language: 'en', handle: harness.grant('recovery-page', '/paper/pages.pdf') }));
    must(await harness.api['recovery.finishRenewal']({ wordsId, words: typed }));
    harness.service.close();
    const [first, , third] = await readSheets(read('/paper/pages.pdf'));
    const shares = `${third?.words.join(' ') ?? ''}\n${first?.words.join(' ') ?? ''}`;
    const byPaper = vaultHarness({ files: harness.files });
    must(await byPaper.api['vault.unlock']({ secret: shares, acceptPracticeMismatch: false }));
    const person = must(await byPaper.api['people.list']({})).people.find(({ isRecovery }) => !isRecovery);
    const passphrase = 'an invented lantern beside the eastern copper gate';
    must(await byPaper.api['people.giveSlot']({ memberId: person?.memberId ?? '', passphrase, secret: shares }));
    byPaper.service.close();
    expect(await opens(passphrase)).toBe(true);
    expect(await opens(testPassphrase)).toBe(false);
  });
});
