import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containerLimits } from '#vault/intake/containers/container-limits.ts';
import { mailParts } from '#vault/intake/containers/mail-parts.ts';
import { readContainer } from '#vault/intake/containers/read-container.ts';
import { zipEntries } from '#vault/intake/containers/zip-entries.ts';
import { mailOf, multipartOf, partOf } from '../support/mail-builder.ts';
import { zipOf } from '../support/zip-builder.ts';

const bytesOf = (maxLength: number) => fc.uint8Array({ maxLength });
const archive = fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 40 }), bytes: bytesOf(400), method: fc.constantFrom(0, 8) }), { maxLength: 8 });
const attachment = fc.record({ body: bytesOf(400), encoding: fc.constantFrom('base64' as const), type: fc.constantFrom('application/octet-stream', 'image/png') });
const words = fc.string({ unit: fc.constantFrom('a', 'ក', '救', ' ', '=', '\t', '.', '-', '\n'), maxLength: 300 });

test('whatever is zipped comes out as it went in', () => {
  fc.assert(
    fc.property(archive, (files) => {
      const kept = files.filter(({ name, bytes }) => bytes.length > 0 || !/[/\\]$/.test(name));
      const read = zipEntries(zipOf(kept), { bytes: containerLimits.unpackedBytes });
      expect(read).toEqual({ ok: true, value: kept.map(({ name, bytes }) => ({ kind: 'file', name: name.toWellFormed(), bytes })) });
    }),
  );
});

test('whatever is attached to a mail comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(attachment, { minLength: 1, maxLength: 6 }), words, (files, text) => {
      const mail = mailOf(multipartOf([partOf({ type: 'text/plain; charset=utf-8', encoding: 'quoted-printable', body: text }), ...files.map(partOf)]));
      const parts = mailParts(mail);
      expect(parts.ok && parts.value.map(({ bytes }) => bytes)).toEqual([new TextEncoder().encode(text.replaceAll('\n', '\r\n')), ...files.map(({ body }) => new Uint8Array(body))]);
    }),
  );
});

test('one flipped bit of an archive never gives other bytes than were put in', () => {
  fc.assert(
    fc.property(archive, fc.nat(), fc.nat(7), (files, place, bit) => {
      const zip = zipOf(files);
      const at = place % zip.length;
      zip[at] = (zip[at] ?? 0) ^ (1 << bit);
      const read = zipEntries(zip, { bytes: containerLimits.unpackedBytes });
      const known = new Set(files.map(({ bytes }) => Buffer.from(bytes).toString('hex')));
      if (read.ok) for (const entry of read.value) if (entry.kind === 'file') expect(known.has(Buffer.from(entry.bytes).toString('hex'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no bytes make reading a container throw, or give more than its limits', () => {
  const head = fc.constantFrom('PK\u0003\u0004', 'PK\u0005\u0006', 'From: a\r\nDate: b\r\n', 'From: a\nContent-Type: multipart/mixed; boundary=a\n\n--a\n', '');
  const tail = fc.oneof(
    bytesOf(300),
    fc.string({ unit: fc.constantFrom('--a', '--', '\n', '\r\n', ':', '=', 'Content-Type: message/rfc822', ' ', 'x', '"', '\\', '%'), maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(head, tail, (start, end) => {
      const read = readContainer(new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), end])));
      if (read?.ok === true) expect(read.value.length).toBeLessThanOrEqual(containerLimits.zipEntries);
    }),
    { numRuns: 2000 },
  );
});
