import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { containerKind } from '#vault/intake/containers/container-kind.ts';
import { mailParts } from '#vault/intake/containers/mail-parts.ts';
import { mailOf, multipartOf, partOf } from '../../../../../support/mail-builder.ts';
import { processorMs } from '../../../../../support/processor-time.ts';
import { must } from '../../../../../support/vault-harness.ts';

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const partsOf = (part: string) => must(mailParts(mailOf(part)));
const textsOf = (part: string) => partsOf(part).map(({ bytes }) => bytes && new TextDecoder().decode(bytes));

describe('a mail', () => {
  it('is told from notes, messages and files by two fields of a mail at its start', () => {
    const kindOf = (words: string) => containerKind(utf8(words));
    expect(kindOf('From: a@example.invalid\nSubject: b\n\nc')).toBe('mail');
    expect(kindOf('From - Thu Mar 14 12:00:00 2031\r\nX-Mozilla-Status: 0001\r\nFrom: a\r\nDate: b\r\n\r\n')).toBe('mail');
    expect(kindOf('\ufeffReceived: from a\r\n by b\r\nDate: c\r\n\r\n')).toBe('mail');
    expect(kindOf('From: the town\nthree men were taken')).toBeUndefined();
    expect(kindOf('Place: Poipet\nWhen: at night\n\nthey took the phones')).toBeUndefined();
    expect(kindOf('-----BEGIN TIPKEEP SEALED TIP-----\nPart: 1 of 1')).toBeUndefined();
    expect(kindOf('')).toBeUndefined();
  });

  it('without parts is its text', () => {
    expect(textsOf(partOf({ type: 'text/plain; charset=utf-8', encoding: 'quoted-printable', body: 'ជួយ = help\n\tover = and over '.repeat(9) }))).toEqual(['ជួយ = help\n\tover = and over '.repeat(9).replaceAll('\n', '\r\n')]);
  });

  it('gives attachments byte for byte, whatever encloses them', () => {
    const file = new Uint8Array(randomBytes(5000));
    const inner = multipartOf([partOf({ type: 'text/plain', body: 'hello' }), partOf({ type: 'text/html', body: '<p>hello' })], 'alternative');
    const attachment = partOf({ type: 'application/octet-stream', fileName: 'notes.tip', body: file });
    expect(partsOf(multipartOf([inner, attachment])).map(({ type, fileName, sizeBytes }) => [type, fileName, sizeBytes])).toEqual([
      ['text/plain', undefined, 5],
      ['text/html', undefined, 8],
      ['application/octet-stream', 'notes.tip', 5000],
    ]);
    const forwarded = `Content-Type: message/rfc822\r\n\r\n${new TextDecoder().decode(mailOf(multipartOf([attachment], 'related')))}`;
    expect(partsOf(multipartOf([partOf({ type: 'text/plain', body: 'see below' }), forwarded])).at(-1)?.bytes).toEqual(file);
  });

  it.each([
    ['quoted', 'filename="a; b.tip"', 'a; b.tip'],
    ['bare', 'filename=a.tip', 'a.tip'],
    ['as an encoded word', 'filename="=?UTF-8?B?4Z6A4Z6a4Z684Z6E?= =?utf-8?Q?=2Etip?="', 'ករូង.tip'],
    ['with percent signs', "filename*=UTF-8''%E1%9E%80.tip", 'ក.tip'],
    ['in pieces', 'filename*0="long "; filename*1="name.tip"', 'long name.tip'],
  ])('shows the name of a file: %s', (_, parameter, name) => {
    expect(partsOf(`Content-Type: application/octet-stream\r\nContent-Disposition: attachment;\r\n ${parameter}\r\n\r\nx`)[0]?.fileName).toBe(name);
  });

  it('is not taken in by a boundary that only begins like its own, and reads on to the end when it was cut off', () => {
    expect(textsOf('Content-Type: multipart/mixed; boundary=b\r\n\r\n--bb\r\n\r\nno\r\n--b\r\n\r\none\r\n--b--c\r\n--b \r\n\r\ntwo')).toEqual(['one\r\n--b--c', 'two']);
  });

  it('deeper than four levels is listed and not read', () => {
    const nested = (levels: number): string => (levels === 0 ? partOf({ type: 'application/octet-stream', body: 'deep' }) : multipartOf([nested(levels - 1)], 'mixed', `b${levels}`));
    expect(textsOf(nested(4))).toEqual(['deep']);
    expect(partsOf(nested(5))).toMatchObject([{ type: 'multipart/mixed', bytes: undefined }]);
  });

  it.each([
    ['of 501 parts', multipartOf(Array.from({ length: 500 }, () => 'a: b\r\n\r\nx'))],
    ['with a header that does not end', `X-Long: ${'x'.repeat(70_000)}\r\n\r\nbody`],
  ])('%s is refused', (_, part) => {
    expect(mailParts(mailOf(part))).toEqual({ ok: false, code: 'container-limits' });
  });

  it('is read in a time that grows with its size, however it is made', async () => {
    const ms = await processorMs(() => {
      mailParts(mailOf(`Content-Type: multipart/mixed; boundary="-"\r\n\r\n${'-'.repeat(3_000_000)}`));
      mailParts(mailOf(`Content-Type: text/plain;${';a="\\'.repeat(12_000)}\r\n\r\nx`));
      mailParts(mailOf(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${'= '.repeat(1_000_000)}`));
    });
    expect(ms).toBeLessThan(10_000);
  });
});
