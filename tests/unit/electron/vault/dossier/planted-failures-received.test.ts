import { beforeAll, describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { makeCommitments } from '#vault/dossier/make-commitments.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { receivedSecrets, type ReceivedSecrets } from '#vault/dossier/received-secrets.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** Of an attachment: a hash, whose base64 has signs that the two alphabets write differently. */
const hash = Uint8Array.from({ length: 32 }, (_, index) => (index * 29 + 251) & 255);
const blob = '5f'.repeat(16);
const receipt = '6c'.repeat(16);
const buffer = Buffer.from(hash);

const planted = [
  ['the hash of a file in small letters', buffer.toString('hex')],
  ['the hash of a file in capitals', buffer.toString('hex').toUpperCase()],
  ['the hash of a file in groups', buffer.toString('hex').replace(/.{8}/gu, '$& ').trim()],
  ['the hash of a file in base64', buffer.toString('base64')],
  ['the hash of a file in base64 for addresses', buffer.toString('base64url')],
  ['the hash of the sealed tip', Buffer.alloc(32, 101).toString('hex')],
  ['the hash of the sealed tip in base64', Buffer.alloc(32, 101).toString('base64')],
  ['the name of a blob', blob],
  ['the id of a tip', tipIdOf(0)],
  ['the id of a receipt', receipt],
  ['the size of a file', '7340033'],
  ['the size of a file with separators', '7,340,033'],
  ['the name of a file', 'IMG_20310405_101112.jpg'],
  ['the name of a file without its ending', 'img_20310405_101112'],
  ['the name of a file of usual words', 'Gate photo.png'],
] as const;

let secrets: ReceivedSecrets;
let commitments: readonly string[];

beforeAll(async () => {
  const { tools } = await draftVault([{ narrative: 'Invented' }]);
  const { database } = tools;
  database.run('UPDATE tip SET receipt_id = ?', [receipt]);
  database.run("INSERT INTO attachment (attachment_id, tip_id, position, media_type, size_bytes, sha256, blob_name, blob_key) VALUES (?, ?, 0, 'image/png', 7340033, ?, ?, x'00')", ['7'.repeat(32), tipIdOf(0), hash, blob]);
  for (const [index, name] of ['IMG_20310405_101112.jpg', 'gate photo.png', 'passport', 'a.txt'].entries()) {
    database.run("INSERT INTO evidence (evidence_id, tip_id, file_name, media_type, size_bytes, sha256, parts_sha256, added_at) VALUES (?, ?, ?, 'image/png', 512, ?, x'00', 1)", [String(index).repeat(32), tipIdOf(0), name, new Uint8Array(32).fill(index + 7)]);
  }
  secrets = receivedSecrets(database, [tipIdOf(0)]);
  commitments = makeCommitments(database, systemRandom, [tipIdOf(0)], () => true).leaving.get(tipIdOf(0)) ?? [];
});

const dossier = (title: string): Redaction =>
  RedactedDossier.from(
    { title, intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: Date.UTC(2031, 3, 5), texts: [{ field: 'narrative', language: 'en', text: 'They took every passport at the gate. A photo was 512 by 512.', spans: [] }], commitments }] },
    englishDossierWords,
    viewOf('internal', false),
  );

async function writePdf(of: RedactedDossier): Promise<Uint8Array> {
  const cleaned = await cleanPdf(await printWithChromium(writePdfPage(of)));
  if (!cleaned.ok) throw new Error(cleaned.code);
  return cleaned.value;
}

const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

const formats = [
  { format: 'Markdown', write: writeMarkdown, check: checkMarkdown },
  { format: 'JSON', write: writeJson, check: checkJson },
  { format: 'CSV', write: writeCsvDossier, check: checkCsv },
  { format: 'DOCX', write: writeDocx, check: checkDocx },
  { format: 'XLSX', write: writeXlsx, check: checkXlsx },
] as const;

describe.each(formats)('what would match a file on a telephone, in a dossier in $format', ({ write, check }) => {
  it('is not in one with commitments, which is let through, usual words and small sizes too', async () => {
    const { dossier: made, hidden } = dossier('Invented');
    const bytes = await write(made);
    expect(check(bytes, { ...hidden, ...secrets })).toMatchObject({ ok: true });
    expect(hidden.tables).toHaveLength(5);
  });

  it.each(planted)('is found: %s', async (_, text) => {
    const { dossier: made, hidden } = dossier(`About ${text} here`);
    expect(found(check(await write(made), { ...hidden, ...secrets }))).toContain('hidden-text');
  });

  it('is found as a row of the table', async () => {
    const [first = '', ...others] = commitments;
    commitments = [buffer.toString('hex'), ...others];
    const { dossier: made, hidden } = dossier('Invented');
    commitments = [first, ...others];
    expect(found(check(await write(made), { ...hidden, ...secrets }))).toContain('hidden-text');
  });
});

describe('what would match a file on a telephone, in a PDF', () => {
  it('is not in one with commitments, and is found where it was planted', async () => {
    const clean = dossier('Invented');
    expect(await checkPdf(await writePdf(clean.dossier), { ...clean.hidden, ...secrets })).toMatchObject({ ok: true });
    for (const [, text] of [planted[0], planted[3], planted[10], planted[14]]) {
      const { dossier: made, hidden } = dossier(`About ${text} here`);
      expect(found(await checkPdf(await writePdf(made), { ...hidden, ...secrets }))).toContain('hidden-text');
    }
  });
});
