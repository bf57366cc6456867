import { armor, Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const narrative = 'Somchai (invented) เล่าว่า call +1 202 555 0142.\nSOMCHAI is on floor ៧. 他们锁门';
const translation = 'Somebody says: they lock the door.\n\nជាន់ទី៧ [not sure]';

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let sourceId: string;
let returns = 0;
let sent: { readonly words: readonly string[]; readonly plain: string };

const put = (name: string, bytes: Uint8Array): string => {
  const descriptor = files.open(`/carried/${name}`, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
  return `/carried/${name}`;
};
const bytesOf = (file: string): Uint8Array => files.contents(file) ?? new Uint8Array(0);
const request = (over: object = {}) => ({ tipId, sourceId, hide: ['somchai', '12025550142'], language: 'en' as const, interpreter: 'Siti (invented)', ...over });
const send = async (target = '/carried/out.age', over: object = {}) => must(await harness.api['interpreter.save']({ ...request(over), handle: harness.grant('interpreter-package', target) }));
/** As whoever has only age's own tool does. */
const openedWith = async (file: string, words: readonly string[]): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(words.join(' '));
  return decrypter.decrypt(armor.decode(new TextDecoder().decode(bytesOf(file))), 'text');
};
const sealed = async (text: string | Uint8Array, to: { readonly words: string; readonly factor?: number } | { readonly recipient: string }): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  if ('words' in to) {
    encrypter.setPassphrase(to.words);
    encrypter.setScryptWorkFactor(to.factor ?? 10);
  } else encrypter.addRecipient(to.recipient);
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(text)));
};
const filled = (plain: string, written = translation): string => plain.replace(/(===== TRANSLATION \w+ =====\n)/u, (_line, mark: string) => `${mark}${written}`);
const look = async (bytes: Uint8Array, words = '') => harness.api['interpreter.look']({ handle: harness.grant('interpreter-return', put(`back ${(returns += 1)}`, bytes)), words });

beforeAll(async () => {
  ({ files, harness } = await vaultWithTips([narrative, 'invented other']));
  const { rows } = must(await harness.api['tips.list']({ ...everything, search: 'somchai' }));
  tipId = rows[0]?.tipId ?? '';
  sourceId = must(await harness.api['language.ofTip']({ tipId })).sources[0]?.sourceId ?? '';
});

describe('a package for an interpreter', () => {
  beforeAll(async () => {
    const { words } = await send();
    sent = { words, plain: await openedWith('/carried/out.age', words) };
  });

  it('shows before what leaves: the one text, without what was named, in any spelling', async () => {
    const { text, hidden } = must(await harness.api['interpreter.preview']({ tipId, sourceId, hide: ['somchai', '12025550142'] }));
    expect(text).toBe('[...] (invented) เล่าว่า call [...].\n[...] is on floor ៧. 他们锁门');
    expect(hidden).toBe(3);
    expect(must(await harness.api['interpreter.preview']({ tipId, sourceId, hide: [' ', ''] }))).toEqual({ text: narrative, hidden: 0 });
    expect(await harness.api['interpreter.preview']({ tipId, sourceId: 'e'.repeat(32), hide: [] })).toEqual({ ok: false, code: 'not-found' });
  });

  it('opens with age’s own tool and six words, holds that text and nothing else of the vault, and leaves a line in the history', async () => {
    expect(sent.words).toHaveLength(6);
    expect(sent.plain).toContain('[...] is on floor ៧. 他们锁门');
    for (const word of ['omchai', 'SOMCHAI', '0142', tipId, sourceId, 'Invented Member', 'Siti']) expect(sent.plain).not.toContain(word);
    expect(sent.plain).toMatch(/age -a -r age1[0-9a-z]+ -o back\.age/u);
    expect(new TextDecoder().decode(bytesOf('/carried/out.age'))).not.toContain('floor');
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-1)).toMatchObject({ type: 'interpreter-package-saved', to: 'Siti (invented)' });
    expect(must(await harness.api['interpreter.ofTip']({ tipId }))).toMatchObject({ total: 1, packages: [{ interpreter: 'Siti (invented)', language: 'en', hidden: 3, isBack: false }] });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('comes back sealed to the key it names, is shown first, and becomes a translation with the interpreter’s name', async () => {
    const recipient = /age -a -r (age1[0-9a-z]+)/u.exec(sent.plain)?.[1] ?? '';
    const returned = must(await look(await sealed(filled(sent.plain), { recipient })));
    expect(returned).toMatchObject({ tipId, interpreter: 'Siti (invented)', language: 'en', isTextChanged: false, wasTaken: false, translation });
    expect(must(await harness.api['language.ofTip']({ tipId })).total).toBe(0);
    const { versions } = must(await harness.api['interpreter.take']({ returnId: returned.returnId }));
    expect(versions).toMatchObject([{ kind: 'translation', sourceId, language: 'en', translator: 'Siti (invented)', isReturned: true, text: translation, actor: 'Invented Member' }]);
    expect(await harness.api['interpreter.take']({ returnId: returned.returnId })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['interpreter.ofTip']({ tipId })).packages).toMatchObject([{ isBack: true }]);
    expect(must(await harness.api['tips.list']({ ...everything, search: 'lock the door' })).rows.map(({ foundIn }) => foundIn)).toEqual([['translation']]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('comes back under the same words however they are typed, with other ends of lines, and says when it was taken before', async () => {
    const dos = `\ufeff${filled(sent.plain).replaceAll('\n', '\r\n')}`;
    const back = await sealed(dos, { words: sent.words.join(' ') });
    expect(must(await look(back, `  ${sent.words.join(' - ').toUpperCase()}\n`))).toMatchObject({ translation, isTextChanged: false, wasTaken: true });
    expect(await look(back)).toEqual({ ok: false, code: 'package-words-needed' });
    expect(await look(back, 'river candle stone orbit maple velvet')).toEqual({ ok: false, code: 'package-words-wrong' });
  });

  it('says when the text in it was changed', async () => {
    const back = await sealed(filled(sent.plain).replace('is on floor', 'is on the floor'), { words: 'w' });
    expect(must(await look(back, 'w'))).toMatchObject({ isTextChanged: true, translation });
  });

  it.each([
    ['package-empty', (plain: string) => plain],
    ['package-empty', (plain: string) => filled(plain, ' \n \n')],
    ['package-unknown', (plain: string) => filled(plain).replaceAll(/Package: \w+/gu, `Package: ${'e'.repeat(32)}`).replaceAll(/(TEXT|TRANSLATION|END) [0-9a-f]{32}/gu, `$1 ${'e'.repeat(32)}`)],
    ['package-other-text', (plain: string) => filled(plain).replace(/Text-SHA256: \w+/u, `Text-SHA256: ${'a'.repeat(64)}`)],
    ['package-unreadable', (plain: string) => filled(plain).replace('===== END', '===== and')],
    ['package-unreadable', (plain: string) => filled(plain).replace('TIPKEEP', 'SOMETHING')],
    ['package-unreadable', () => ''],
    ['package-unreadable', (plain: string) => filled(plain, 'x'.repeat(50_001))],
    ['package-unreadable', (plain: string) => filled(plain, 'x'.repeat(1_100_000))],
  ] as const)('is refused with %s when it is not what left, whatever is in it', async (code, change) => {
    expect(await look(await sealed(change(sent.plain), { words: 'w' }), 'w')).toEqual({ ok: false, code });
  });

  it('is refused when it is damaged, not sealed, not for us, not text, or made to cost much', async () => {
    const whole = await sealed(filled(sent.plain), { words: 'w' });
    const file = armor.decode(new TextDecoder().decode(whole));
    expect(await look(file.slice(0, -20), 'w')).toEqual({ ok: false, code: 'package-unreadable' });
    expect(await look(file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1), 'w')).toEqual({ ok: false, code: 'package-unreadable' });
    expect(await look(new TextEncoder().encode(filled(sent.plain)), 'w')).toEqual({ ok: false, code: 'package-unreadable' });
    expect(await look(await sealed(new Uint8Array([0xff, 0xfe, 0x00]), { words: 'w' }), 'w')).toEqual({ ok: false, code: 'package-unreadable' });
    const costly = new TextEncoder().encode(new TextDecoder('latin1').decode(file.slice(0, 60)).replace(/ 10\n/u, ' 19\n'));
    expect(new TextDecoder('latin1').decode(costly)).toContain(' 19\n');
    expect(await look(Uint8Array.from([...costly, ...file.slice(60)]), 'w')).toEqual({ ok: false, code: 'package-unreadable' });
    expect(await look(await sealed(filled(sent.plain), { recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' }))).toEqual({ ok: false, code: 'package-not-for-us' });
  });
});

describe('after the tip was deleted', () => {
  it('what comes back belongs to nothing, and after a lock nothing that was looked at can be taken', async () => {
    const back = await sealed(filled(sent.plain), { words: 'w' });
    const { returnId } = must(await look(back, 'w'));
    expect(harness.service.close()).toBe(true);
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await harness.api['interpreter.take']({ returnId })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await look(back, 'w')).toEqual({ ok: false, code: 'package-unknown' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });
});
