import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsAtOnce, type CheckedForm } from '#shared/contract/epoch-calls.ts';
import { keysAtMost } from '#shared/domain/key-epoch.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { decodeKeyCard } from '#shared/sealed-tip/key-card.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { processorMs } from '../../../../support/processor-time.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { smallFormTemplate } from '../../../../support/small-form-template.ts';
import { must, testPassphrase, vaultHarness, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';

const dayMs = 86_400_000;
const seeds = [21, 22, 23, 24, 25].map((byte) => new Uint8Array(32).fill(byte));
const publicKeys = seeds.map((seed) => intakeKeyFromSeed(seed).publicKey);
const ways = [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: 'one day' }];
const well = { alteredRows: 0, unpermittedEvents: 0, chainIntact: true };

interface Laptop {
  readonly files: MemoryFileSystem;
  readonly harness: Harness;
  readonly addKey: (seed: Uint8Array) => Promise<void>;
}

async function laptop(): Promise<Laptop> {
  const template = smallFormTemplate();
  const files = memoryFileSystem();
  files.makeFolder('/out');
  const { harness, addKey } = await vaultWithKnownKeys({ files, environment: { formTemplate: () => template } });
  return { files, harness, addKey };
}

function contents(files: MemoryFileSystem, file: string): Uint8Array {
  const size = files.stat(file)?.sizeBytes ?? 0;
  const bytes = new Uint8Array(size);
  const descriptor = files.open(file, 'read');
  files.read(descriptor, bytes, 0);
  files.close(descriptor);
  return bytes;
}
const text = (files: MemoryFileSystem, file: string): string => new TextDecoder().decode(contents(files, file));

function put(files: MemoryFileSystem, file: string, bytes: Uint8Array | string): string {
  if (files.stat(file) !== undefined) files.remove(file);
  const descriptor = files.open(file, 'create');
  files.write(descriptor, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 0);
  files.close(descriptor);
  return file;
}

const keys = async ({ harness }: Laptop) => must(await harness.api['intakeKey.list']({})).keys;
const keyId = async (desk: Laptop, epoch: number): Promise<string> => (await keys(desk)).find((key) => key.epoch === epoch)?.keyId ?? '';
const save = async ({ harness }: Laptop, file: string, request: { readonly keyId: string; readonly moreKeys?: string[]; readonly newerForm?: string }) =>
  harness.api['tipForm.save']({ title: 'Notes', waysToSend: ways, handle: harness.grant('tip-form', file), ...request });
const check = async ({ harness }: Laptop, file: string) => harness.api['tipForm.check']({ handle: harness.grant('tip-form-check', file) });
const addCard = async ({ harness }: Laptop, file: string, words: string, name = 'Second office') => harness.api['laptopKey.add']({ name, words, handle: harness.grant('key-card-read', file) });
const settingsOf = (html: string) => JSON.parse(/id="form-settings">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '') as { readonly publicKeys: string[]; savedAt: number; expiresAt: number; destroyedAt: number; newerForm: string };
const base64 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('base64');

describe('how long keys last', () => {
  it('is 90 days and 90 more until staff set it, and then holds for the next keys only', async () => {
    const { harness, files } = await laptop();
    expect(must(await harness.api['epoch.days']({}))).toEqual({ valid: 90, grace: 90 });
    const first = must(await harness.api['intakeKey.create']({ validDays: 90 }));
    expect([first.expiresAt - first.createdAt, first.destroyAfter - first.expiresAt]).toEqual([90 * dayMs, 90 * dayMs]);
    expect(must(await harness.api['epoch.setDays']({ valid: 60, grace: 0 }))).toEqual({ valid: 60, grace: 0 });
    const second = must(await harness.api['intakeKey.create']({ validDays: 60 }));
    expect(second.destroyAfter).toBe(second.expiresAt);
    expect(must(await harness.api['intakeKey.create']({ validDays: 60, graceDays: 7 }))).toMatchObject({ destroyAfter: second.expiresAt + 7 * dayMs });
    expect(must(await harness.api['intakeKey.list']({})).keys.find(({ epoch }) => epoch === 1)).toMatchObject({ destroyAfter: first.destroyAfter });
    harness.service.close();
    const again = vaultHarness({ files });
    must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await again.api['epoch.days']({}))).toEqual({ valid: 60, grace: 0 });
    expect(must(await again.api['vault.verify']({}))).toMatchObject(well);
    again.service.close();
  });

  it.each([{ valid: 0, grace: 90 }, { valid: 367, grace: 90 }, { valid: 90, grace: 367 }, { valid: 1.5, grace: 1 }])('refuses $valid and $grace days', async (days) => {
    const { harness } = await laptop();
    expect(await harness.api['epoch.setDays'](days)).toEqual({ ok: false, code: 'bad-request' });
    harness.service.close();
  });
});

describe('many keys', () => {
  it('are all in one answer while they are in use, and no more than that are made; what is gone follows on a further page', async () => {
    const desk = await laptop();
    const { api } = desk.harness;
    for (let made = 0; made < keysAtMost; made += 1) must(await api['intakeKey.create']({ validDays: 90 }));
    expect(await api['intakeKey.create']({ validDays: 90 })).toEqual({ ok: false, code: 'too-many-keys' });
    must(await api['intakeKey.destroy']({ keyId: await keyId(desk, 5), reason: 'key-unused', note: '' }));
    desk.harness.clock.monotonicMs += 30_000;
    desk.harness.service.tick();
    must(await api['intakeKey.create']({ validDays: 90 }));
    const listed = must(await api['intakeKey.list']({}));
    expect([listed.total, listed.keys.length, listed.keys.some(({ state }) => state !== 'live')]).toEqual([keysAtMost + 1, keysAtMost, false]);
    expect(must(await api['intakeKey.list']({ offset: keysAtMost }))).toMatchObject({ total: keysAtMost + 1, keys: [{ epoch: 5, state: 'gone' }] });
    desk.harness.service.close();
  });
});

describe('many forms of one key', () => {
  it('come a few at a time, the newest first, each with how many there are', async () => {
    const desk = await laptop();
    for (const seed of [0, 1]) await desk.addKey(seeds[seed]!);
    const [one, two] = [await keyId(desk, 1), await keyId(desk, 2)];
    for (const at of Array.from({ length: formsAtOnce + 2 }, (_, index) => index)) {
      desk.harness.clock.wallMs += dayMs;
      must(await save(desk, `/out/${at}.html`, { keyId: one, ...(at === 0 ? { moreKeys: [two] } : {}) }));
    }
    const saved = async (request: object) => must(await desk.harness.api['tipForm.saved'](request));
    const first = await saved({ keyId: one });
    expect([first.total, first.forms.length, first.forms.some(({ keyIds }) => keyIds.includes(two))]).toEqual([formsAtOnce + 2, formsAtOnce, false]);
    const rest = await saved({ keyId: one, offset: formsAtOnce });
    expect([rest.total, rest.forms.map(({ keyIds }) => keyIds)]).toEqual([formsAtOnce + 2, [[one], [one, two]]]);
    expect(await saved({ keyId: two })).toMatchObject({ total: 1, forms: [{ keyIds: [one, two] }] });
    desk.harness.service.close();
  });
});

describe('a form with several keys', () => {
  let desk: Laptop;
  let second: Laptop;
  beforeAll(async () => {
    desk = await laptop();
    second = await laptop();
    for (const seed of [0, 1]) await desk.addKey(seeds[seed]!);
    await second.addKey(seeds[2]!);
    must(await second.harness.api['keyCard.save']({ keyId: await keyId(second, 1), handle: second.harness.grant('key-card', '/out/card.txt') }));
    put(desk.files, '/out/card.txt', contents(second.files, '/out/card.txt'));
  });
  afterAll(() => [desk, second].forEach(({ harness }) => harness.service.close()));

  it('takes another laptop’s key only with the six words that the other laptop shows', async () => {
    const words = (await keys(second))[0]?.fingerprint ?? [];
    expect(decodeKeyCard(text(desk.files, '/out/card.txt'))).toMatchObject({ ok: true, value: { publicKey: publicKeys[2] } });
    expect(await addCard(desk, '/out/card.txt', fingerprintWords(publicKeys[0]!).join(' '))).toEqual({ ok: false, code: 'words-differ' });
    expect(await addCard(desk, '/out/card.txt', '')).toEqual({ ok: false, code: 'words-differ' });
    expect(must(await desk.harness.api['laptopKey.list']({})).keys).toEqual([]);
    must(await addCard(desk, '/out/card.txt', words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join(', ')));
    expect(must(await desk.harness.api['laptopKey.list']({})).keys).toMatchObject([{ name: 'Second office', fingerprint: words }]);
    expect(await addCard(desk, '/out/card.txt', words.join(' '))).toEqual({ ok: false, code: 'key-known' });
    expect(await addCard(second, '/out/card.txt', words.join(' '))).toEqual({ ok: false, code: 'key-own' });
  });

  it.each([
    ['something else', 'Not a card.', 'key-card-invalid'],
    ['more than a card can be', 'x'.repeat(70_000), 'key-card-invalid'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd]), 'key-card-invalid'],
  ])('refuses %s as a card', async (_what, bytes, code) => {
    expect(await addCard(desk, put(desk.files, '/out/other', bytes), 'a b c d e f')).toEqual({ ok: false, code });
  });

  it('carries own and other laptops’ keys, ends with the first of them, and says where a newer one is', async () => {
    const [other] = must(await desk.harness.api['laptopKey.list']({})).keys;
    const request = { keyId: await keyId(desk, 2), moreKeys: [await keyId(desk, 1), other?.laptopKeyId ?? ''], newerForm: 'At the drop-in, Tuesdays.' };
    desk.harness.clock.wallMs += dayMs;
    must(await save(desk, '/out/notes.html', request));
    const settings = settingsOf(text(desk.files, '/out/notes.html'));
    expect(settings.publicKeys).toEqual([publicKeys[1], publicKeys[0], publicKeys[2]].map(base64));
    expect(settings).toMatchObject({ savedAt: desk.harness.clock.wallMs, newerForm: 'At the drop-in, Tuesdays.' });
    const live = await keys(desk);
    expect(settings.expiresAt).toBe(Math.min(...live.map((key) => key.expiresAt), other?.expiresAt ?? 0));
    expect(settings.destroyedAt).toBe(Math.min(...live.map((key) => key.destroyAfter), other?.destroyAfter ?? 0));
    expect(must(await desk.harness.api['tipForm.saved']({})).forms).toMatchObject([{ title: 'Notes', keyIds: [request.keyId, ...request.moreKeys], destroyedAt: settings.destroyedAt }]);
  });

  it('is refused with a key twice, with one that is not there, and with five', async () => {
    const own = await keyId(desk, 1);
    expect(await save(desk, '/out/no.html', { keyId: own, moreKeys: [own] })).toEqual({ ok: false, code: 'keys-repeated' });
    expect(await save(desk, '/out/no.html', { keyId: own, moreKeys: ['f'.repeat(32)] })).toEqual({ ok: false, code: 'intake-key-absent' });
    const [other] = must(await desk.harness.api['laptopKey.list']({})).keys;
    // A form without a key of its own vault would bring tips that the desk which saved it cannot open.
    expect(await save(desk, '/out/no.html', { keyId: other?.laptopKeyId ?? '' })).toEqual({ ok: false, code: 'intake-key-absent' });
    expect(await save(desk, '/out/no.html', { keyId: own, moreKeys: ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) })).toEqual({ ok: false, code: 'bad-request' });
    expect(desk.files.stat('/out/no.html')).toBeUndefined();
  });

  it('no longer carries a key that was removed, and one that was is still named', async () => {
    const [other] = must(await desk.harness.api['laptopKey.list']({})).keys;
    const laptopKeyId = other?.laptopKeyId ?? '';
    must(await desk.harness.api['laptopKey.remove']({ laptopKeyId }));
    expect(await desk.harness.api['laptopKey.remove']({ laptopKeyId })).toEqual({ ok: false, code: 'not-found' });
    expect(await save(desk, '/out/no.html', { keyId: await keyId(desk, 1), moreKeys: [laptopKeyId] })).toEqual({ ok: false, code: 'intake-key-absent' });
    expect(must(await check(desk, '/out/notes.html')).keys[2]).toMatchObject({ owner: 'laptop', name: 'Second office', state: 'removed' });
    must(await addCard(desk, '/out/card.txt', (other?.fingerprint ?? []).join(' '), 'The same, named anew'));
    expect(must(await check(desk, '/out/notes.html')).keys[2]).toMatchObject({ owner: 'laptop', name: 'The same, named anew', state: 'valid' });
    expect(must(await desk.harness.api['vault.verify']({}))).toMatchObject(well);
  });
});

async function laptopWithForm(): Promise<Laptop> {
  const desk = await laptop();
  await desk.addKey(seeds[0]!);
  must(await save(desk, '/out/notes.html', { keyId: await keyId(desk, 1) }));
  return desk;
}

describe('checking a form', () => {
  let desk: Laptop;
  let html: string;
  beforeAll(async () => {
    desk = await laptopWithForm();
    html = text(desk.files, '/out/notes.html');
  });
  afterAll(() => desk.harness.service.close());
  const checkText = async (changed: string): Promise<CheckedForm> => {
    expect(changed).not.toBe(html);
    return must(await check(desk, put(desk.files, '/out/changed.html', changed)));
  };

  it('finds the one that was saved here unaltered, with our key, and shows where it tells people to send', async () => {
    expect(must(await check(desk, '/out/notes.html'))).toMatchObject({
      build: 'this',
      recordedAt: desk.harness.clock.wallMs,
      title: 'Notes',
      keys: [{ owner: 'own', epoch: 1, state: 'valid', fingerprint: fingerprintWords(publicKeys[0]!) }],
      waysToSend: ways,
    });
  });

  it.each([
    ['an address', (whole: string) => whole.replace('0143', '0199')],
    ['a key', (whole: string) => whole.replace(base64(publicKeys[0]), base64(publicKeys[4]))],
    ['a key added', (whole: string) => whole.replace(`"${base64(publicKeys[0])}"`, `"${base64(publicKeys[0])}","${base64(publicKeys[4])}"`)],
    ['the title', (whole: string) => whole.replace('<title>Notes</title>', '<title>Other</title>')],
    ['its script', (whole: string) => whole.replace('<script>document.title', '<script>fetch(1)')],
    ['an element', (whole: string) => whole.replace('<body>', '<body><img src=x>')],
    ['one space', (whole: string) => whole.replace('{"title"', '{ "title"')],
    ['a byte at its end', (whole: string) => `${whole}\n`],
  ])('calls it altered with %s changed', async (_what, change) => {
    expect(await checkText(change(html))).toMatchObject({ build: 'altered', recordedAt: null });
  });

  it('does not take a form of somebody else’s making for ours, though this program built it', async () => {
    const forged = html.replace(base64(publicKeys[0]), base64(publicKeys[4])).replace(/"savedAt":\d+/, '"savedAt":7');
    expect(await checkText(forged)).toMatchObject({ build: 'this', recordedAt: null, keys: [{ owner: 'unknown', state: 'unknown', fingerprint: fingerprintWords(publicKeys[4]!) }] });
  });

  it('calls one of another version unknown, unless this vault has the note of saving it', async () => {
    const old = await laptopWithForm();
    const whole = text(old.files, '/out/notes.html');
    const newer = vaultHarness({ files: old.files, environment: { formTemplate: () => smallFormTemplate('document.body') } });
    old.harness.service.close();
    must(await newer.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    const updated = { ...old, harness: newer };
    expect(must(await check(updated, '/out/notes.html'))).toMatchObject({ build: 'unknown', recordedAt: old.harness.clock.wallMs, keys: [{ owner: 'own' }] });
    const altered = put(old.files, '/out/changed.html', whole.replace('0143', '0199'));
    expect(must(await check(updated, altered))).toMatchObject({ build: 'altered', recordedAt: null });
    newer.service.close();
  });

  it('reads a form of the first builds, which had neither note nor destruction date', async () => {
    const { publicKeys: carried, expiresAt } = settingsOf(html);
    const settings = JSON.stringify({ title: 'Notes', publicKeys: carried, expiresAt, waysToSend: ways });
    const first = smallFormTemplate('an earlier script').replace('>null<', `>${settings}<`).replace('>Form<', '>Notes<');
    expect(await checkText(first)).toMatchObject({ build: 'unknown', recordedAt: null, savedAt: null, destroyedAt: null, keys: [{ owner: 'own', state: 'valid' }] });
  });

  it('says that a key has expired, is past its date, or was destroyed', async () => {
    const aging = await laptopWithForm();
    const { api, clock, service } = aging.harness;
    const states = async () => must(await check(aging, '/out/notes.html')).keys.map(({ state }) => state);
    clock.wallMs += 31 * dayMs;
    expect(await states()).toEqual(['expired']);
    clock.wallMs += 90 * dayMs;
    expect(await states()).toEqual(['done']);
    must(await api['intakeKey.destroy']({ keyId: await keyId(aging, 1), reason: 'key-unused', note: '' }));
    clock.monotonicMs += 31_000;
    service.tick();
    expect(await states()).toEqual(['destroyed']);
    service.close();
  });

  it.each([
    ['nothing', ''],
    ['something else', '<!doctype html><title>Notes</title>'],
    ['no settings', smallFormTemplate()],
    ['settings twice', smallFormTemplate().replace('</body>', '<script type="application/json" id="form-settings">null</script></body>')],
    ['settings without an end', '<script type="application/json" id="form-settings">{'],
    ['settings nested without end', `<script type="application/json" id="form-settings">${'['.repeat(150_000)}</script>`],
    ['settings longer than any', `<script type="application/json" id="form-settings">${' '.repeat(200_001)}</script>`],
    ['no way to send', smallFormTemplate().replace('>null<', `>${JSON.stringify({ title: 'N', publicKeys: ['AAEC'], expiresAt: 1, waysToSend: [] })}<`)],
    ['bytes that are no text', new Uint8Array([0xff, 0xff])],
    ['more bytes than a form can have', new Uint8Array(4 * 1024 * 1024 + 1)],
  ])('refuses a file with %s', async (_what, bytes) => {
    expect(await check(desk, put(desk.files, '/out/other.html', bytes))).toEqual({ ok: false, code: 'form-unreadable' });
  });

  it('is not kept busy by a file made of beginnings', async () => {
    const body = `<script type="application/json" id="form-settings">${/id="form-settings">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''}</script>${'<script '.repeat(250_000)}${'<style>'.repeat(250_000)}`;
    expect(await checkText(body)).toMatchObject({ build: 'altered' });
    expect(await processorMs(() => checkText(body))).toBeLessThan(3000);
  });

  it('needs the program’s own template', async () => {
    const bare = await laptopWithForm();
    bare.harness.service.close();
    const without = vaultHarness({ files: bare.files });
    must(await without.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await check({ ...bare, harness: without }, '/out/notes.html')).toEqual({ ok: false, code: 'form-template-missing' });
    expect(await save({ ...bare, harness: without }, '/out/new.html', { keyId: await keyId({ ...bare, harness: without }, 1) })).toEqual({ ok: false, code: 'form-template-missing' });
    without.service.close();
  });
});

describe('before a key is destroyed', () => {
  it('says how many stored originals can then not be opened again, which forms still seal to it, and when the newest tip came', async () => {
    const desk = await laptop();
    await desk.addKey(seeds[0]!);
    await desk.addKey(seeds[1]!);
    const first = await keyId(desk, 1);
    must(await save(desk, '/out/notes.html', { keyId: first }));
    must(await save(desk, '/out/both.html', { keyId: await keyId(desk, 2), moreKeys: [first] }));
    must(await save(desk, '/out/other.html', { keyId: await keyId(desk, 2) }));
    desk.harness.clock.wallMs += 5 * dayMs;
    const tips = [publicKeys[0]!, publicKeys[0]!, publicKeys[1]!].map((key, index) => put(desk.files, `/out/${index}.bin`, sealedTip(key, `Tip ${index}, invented.`)));
    const { previewId } = must(await desk.harness.api['import.preview']({ handle: desk.harness.grant('import-files', ...tips) }));
    must(await desk.harness.api['import.commit']({ previewId }));
    const cameAt = desk.harness.clock.wallMs;
    const preview = async () => must(await desk.harness.api['intakeKey.previewDestroy']({ keyId: first }));
    expect(await preview()).toMatchObject({ tips: 2, originals: 2, forms: 2, newestTipAt: cameAt, sealsStill: true, isExpired: false, isOnly: false });
    desk.harness.clock.wallMs += 121 * dayMs;
    expect(await preview()).toMatchObject({ originals: 2, forms: 0, newestTipAt: cameAt, sealsStill: false, isExpired: true });
    desk.harness.service.close();
  });

  it('says that nothing came where nothing did', async () => {
    const desk = await laptop();
    await desk.addKey(seeds[0]!);
    expect(must(await desk.harness.api['intakeKey.previewDestroy']({ keyId: await keyId(desk, 1) }))).toMatchObject({ tips: 0, originals: 0, forms: 0, newestTipAt: null });
    desk.harness.service.close();
  });
});

describe('the poster', () => {
  it('goes to main as a page with the words of its keys, and what cannot be printed is not written', async () => {
    const desk = await laptopWithForm();
    const { harness, files } = desk;
    const pages: string[] = [];
    harness.onPrint = (html) => {
      pages.push(html);
      return Promise.resolve(null);
    };
    const request = { keyIds: [await keyId(desk, 1)], organisation: 'Invented House' };
    expect(await harness.api['keyPoster.save']({ ...request, handle: harness.grant('key-poster', '/out/words.pdf') })).toEqual({ ok: false, code: 'print-failed' });
    for (const word of fingerprintWords(publicKeys[0]!)) expect(pages[0]).toContain(`<li>${word}</li>`);
    expect(pages[0]).toContain('Invented House');
    expect(files.stat('/out/words.pdf')).toBeUndefined();
    harness.clock.wallMs += 31 * dayMs;
    expect(await harness.api['keyPoster.save']({ ...request, handle: harness.grant('key-poster', '/out/words.pdf') })).toEqual({ ok: false, code: 'intake-key-expired' });
    expect(pages).toHaveLength(1);
    harness.service.close();
  });
});
