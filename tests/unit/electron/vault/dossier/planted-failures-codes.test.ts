import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { below, seededRandom } from '#shared/sample/seeded-random.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import { bytesOf, hexOf, hidden, joined, utf16, utf16Big, type Carrier } from '../../../../support/planted/planted.ts';
import { gateSecretsOf, secretDossier } from '../../../../support/planted/secret-dossier.ts';

/** As short as anything that is looked for in bytes; some are what hexadecimal looks like, too. */
const codes = ['204731', '2047318', '20473185', 'facade', 'a4c0de', 'deadbea7'] as const;
const made = secretDossier(1);
const told = { ...gateSecretsOf(made), identifiers: [...codes] };

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

describe('short numbers and words of hexadecimal letters in the bytes of a PDF', () => {
  let clean: Uint8Array;

  beforeAll(async () => {
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(made.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    clean = cleaned.value;
  });

  async function rewritten(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
    const document = await PDFDocument.load(clean, { updateMetadata: false });
    await change(document);
    return document.save({ useObjectStreams: false, addDefaultPage: false });
  }
  const packed = (bytes: Uint8Array, entries: Record<string, number> = {}) => (document: PDFDocument): void => {
    document.context.register(PDFRawStream.of(document.context.obj({ Filter: 'FlateDecode', ...entries }), new Uint8Array(deflateSync(bytes))));
  };
  const page = (operators: string) => (document: PDFDocument): void => {
    document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream(operators)));
  };

  it('are not there before', async () => {
    expect(await checkPdf(clean, told)).toMatchObject({ ok: true });
  });

  const inBytes = pdfCarriers.filter(({ caughtBy }) => caughtBy === hidden);
  it.each(inBytes.flatMap((carrier: Carrier) => codes.map((code) => [code, carrier.name, carrier] as const)))('%s is found %s', async (code, _, { plant }) => {
    expect(found(await checkPdf(await plant(clean, ` ${code} `, made.secrets), told))).toContain('hidden-bytes');
  });

  it.each(codes.flatMap((code) => [
    [code, 'as the name of an entry', (document: PDFDocument) => document.getPage(0).node.set(PDFName.of(code), document.context.obj(1))],
    [code, 'as a name in a page', page(`/${code} BMC EMC`)],
    [code, 'in a font or another packed stream, between bytes that are no text', packed(joined(Uint8Array.of(0, 1, 255), bytesOf(code), Uint8Array.of(0, 7)))],
  ] as const))('%s is found %s', async (_code, _where, change) => {
    expect(found(await checkPdf(await rewritten(change), told))).toContain('hidden-bytes');
  });

  it.each([
    ['an operand of a page', page('q 204731 0 m Q')],
    ['a width of a page', (document: PDFDocument) => document.getPage(0).node.set(PDFName.of('Rotate'), PDFNumber.of(204_731))],
    ['a length that is not the stream’s', packed(bytesOf('nothing'), { Length1: 204_731 })],
    ['the number of an object', (document: PDFDocument) => document.context.assign(PDFRef.of(204_731), document.context.obj({ S: 'P' }))],
  ] as const)('a number that is only said to be %s is found', async (_what, change) => {
    expect(found(await checkPdf(await rewritten(change), told))).toContain('hidden-bytes');
  });

  it('as the length of a stream, packed and not, is no finding, since it is true', async () => {
    const size = 204_731;
    const long = await rewritten(packed(new Uint8Array(size), { Length1: size }));
    expect(Buffer.from(long).toString('latin1')).toContain('/Length1 204731');
    expect(await checkPdf(long, told)).toMatchObject({ ok: true });
  });

  it('are no finding by chance: not one of two thousand in a file whose table and streams are as long as they', async () => {
    const random = seededRandom(7);
    const many = Array.from({ length: 2000 }, (_, index) => String(100_000 + below(random, 900_000)).padEnd(6 + (index % 3), '7'));
    const large = await rewritten((document) => {
      // Not to be packed: offsets of six digits.
      for (let at = 0; at < 300; at += 1) document.context.register(PDFRawStream.of(document.context.obj({}), Uint8Array.from({ length: 3000 }, () => 0x80 + below(random, 0x80))));
    });
    expect(large.length).toBeGreaterThan(900_000);
    const outcome = await checkPdf(large, { ...told, identifiers: many });
    expect(outcome).toMatchObject({ ok: true });
  });
});

const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown },
  { format: 'JSON', write: writeJson, check: checkJson },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv },
  { format: 'DOCX', write: writeDocx, check: checkDocx },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx },
] as const;

describe.each(formats)('short numbers and words of hexadecimal letters in the bytes of $format', ({ write, check }) => {
  const ways = [
    ['as they are', bytesOf],
    ['in UTF-16', utf16],
    ['in UTF-16 of the other byte order', utf16Big],
    ['in hexadecimal', (code: string) => bytesOf(hexOf(code))],
  ] as const;

  it.each(ways.flatMap(([way, bytes]) => codes.map((code) => [code, way, bytes] as const)))('%s is found %s', async (code, _way, bytes) => {
    const clean = await write(made.dossier);
    expect(found(check(joined(clean, bytesOf(' '), bytes(code), bytesOf(' ')), told))).toContain('hidden-bytes');
  });

  it('are no finding by chance: not one of two thousand', async () => {
    const random = seededRandom(8);
    const many = Array.from({ length: 2000 }, (_, index) => String(100_000 + below(random, 900_000)).padEnd(6 + (index % 3), '7'));
    expect(check(await write(made.dossier), { ...told, identifiers: many })).toMatchObject({ ok: true });
  });
});
