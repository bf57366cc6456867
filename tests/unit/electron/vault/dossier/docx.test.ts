import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

describe('x', () => {
  it('y', async () => {
    const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);
    const secrets = { ...hidden, identifiers: ['0123456789abcdef0123456789abcdef'] };
    const bytes = await writeDocx(dossier);
    writeFileSync('/tmp/x.docx', bytes);
    expect(checkDocx(bytes, secrets)).toEqual({ ok: true, value: expect.anything() as unknown });
    expect(checkJson(writeJson(dossier), secrets)).toEqual({ ok: true, value: expect.anything() as unknown });
    expect(checkCsv(writeCsvDossier(dossier), secrets)).toEqual({ ok: true, value: expect.anything() as unknown });
  });
});
