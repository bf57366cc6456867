import { armor } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { decodeArmours } from '#shared/sealed-tip/armour-decode.ts';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { readContainer } from '#vault/intake/containers/read-container.ts';
import { mailOf, multipartOf, partOf } from '../../../../../support/mail-builder.ts';
import { sealedTip } from '../../../../../support/sealed-tips.ts';
import { must } from '../../../../../support/vault-harness.ts';
import { zipOf } from '../../../../../support/zip-builder.ts';

const { publicKey } = intakeKeyFromSeed(new Uint8Array(32).fill(1));
const tip = sealedTip(publicKey, 'An invented tip');
const armour = encodeArmour(tip, 3500);
const plain = (body: string, encoding: 'quoted-printable' | '7bit' = 'quoted-printable') => partOf({ type: 'text/plain; charset=utf-8', encoding, body });
const html = (body: string) => partOf({ type: 'text/html', encoding: 'quoted-printable', body: `<html><body><p>Hello &amp; bye</p><pre>${body.replaceAll('\n', '<br>\n')}</pre></body></html>` });
const entriesIn = (bytes: Uint8Array) => must(readContainer(bytes) ?? { ok: false, code: 'no container' });
const shape = (bytes: Uint8Array) => entriesIn(bytes).map((entry) => [entry.name, entry.kind === 'left' ? entry.code : entry.kind]);
/** The sealed tips in the text of the first entry. */
const tipsIn = (bytes: Uint8Array) => entriesIn(bytes).flatMap((entry) => (entry.kind === 'file' ? decodeArmours(new TextDecoder().decode(entry.bytes)) : []));

describe('a mail with sealed text', () => {
  it.each([
    ['plain', plain(`Hello\n${armour.join('\n')}\n-- \nsent from a phone`)],
    ['as it stands', plain(armour.join('\n'), '7bit')],
    ['only as HTML', html(armour.join('\n'))],
    ['as plain text and as HTML', multipartOf([plain(armour.join('\n')), html(armour.join('\n'))], 'alternative')],
    ['as plain text, and as HTML that a program has damaged', multipartOf([plain(armour.join('\n')), html(armour.join('\n').replace(/[A-Za-z0-9]{30}\n/, 'x\n'))], 'alternative')],
    ['with its parts in several texts', multipartOf(armour.map((part, index) => partOf({ type: 'text/plain', fileName: `part-${armour.length - index}.txt`, body: part })).reverse())],
  ])('gives its tip once: %s', (_, part) => {
    expect(armour.length).toBeGreaterThan(1);
    expect(tipsIn(mailOf(part))).toEqual([{ ok: true, value: tip }]);
  });

  it('that was forwarded with its fields on top of the text is still text', () => {
    expect(tipsIn(mailOf(plain(`From: a@example.invalid\nSubject: b\nDate: c\n\n${armour.join('\n')}`)))).toEqual([{ ok: true, value: tip }]);
  });

  it('of age gives each block once', () => {
    const blocks = [1, 2].map((byte) => armor.encode(new Uint8Array(200).fill(byte)));
    const words = `Hello\n${blocks.join('\nand\n')}`;
    expect(shape(mailOf(multipartOf([plain(words), html(words)], 'alternative')))).toEqual([
      ['', 'file'],
      ['', 'file'],
    ]);
  });
});

describe('a container', () => {
  it('names what is not sealed as left, ordinary words included, and no path of it is used', () => {
    const picture = partOf({ type: 'image/jpeg', fileName: '../../.bashrc', body: new Uint8Array(70_000) });
    expect(shape(mailOf(multipartOf([plain('Please hurry'), partOf({ type: 'application/octet-stream', fileName: 'a.tip', body: tip }), picture])))).toEqual([
      ['a.tip', 'file'],
      ['.bashrc', 'file'],
      ['', 'entry-plain-text'],
    ]);
    expect(shape(zipOf([{ name: '/etc/../\u202eabc', bytes: tip }]))).toEqual([['\ufffdabc', 'file']]);
  });

  it('may be an archive in a mail or mails in an archive, and no deeper', () => {
    const zip = zipOf([{ name: 'a.tip', bytes: tip }]);
    const mail = mailOf(partOf({ type: 'application/octet-stream', fileName: 'b.tip', body: tip }));
    const zipped = partOf({ type: 'application/zip', fileName: 'tips.zip', body: zip });
    expect(shape(mailOf(zipped))).toEqual([['tips.zip › a.tip', 'file']]);
    expect(shape(zipOf([{ name: 'm.eml', bytes: mail }]))).toEqual([['m.eml › b.tip', 'file']]);
    expect(shape(zipOf([{ name: 'inner.zip', bytes: zip, method: 0 }]))).toEqual([['inner.zip', 'entry-nested']]);
    expect(shape(zipOf([{ name: 'm.eml', bytes: mailOf(zipped) }]))).toEqual([['m.eml › tips.zip', 'entry-nested']]);
    expect(shape(mailOf(partOf({ type: 'application/zip', fileName: 'broken.zip', body: zip.slice(0, -3) })))).toEqual([['broken.zip', 'container-damaged']]);
  });

  it('is none of these', () => {
    for (const bytes of [tip, new TextEncoder().encode(armour.join('\n')), new TextEncoder().encode('words'), new Uint8Array(0)]) expect(readContainer(bytes)).toBeUndefined();
  });
});
