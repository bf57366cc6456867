import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import schema from '../../../../../docs/formats/dossier.schema.json' with { type: 'json' };
import { inventedSource } from '../../../../support/dossier-tips.ts';
import { secretDossier } from '../../../../support/planted/secret-dossier.ts';

const isDossier = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);
const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

describe('the JSON writer', () => {
  it('takes a redacted dossier and nothing that only looks like one', () => {
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
      writeJson({ language: 'en', blocks: dossier.blocks });
    }).toThrow(TypeError);
  });

  it('writes what the published schema allows', () => {
    for (const each of [dossier, ...Array.from({ length: 20 }, (_, seed) => secretDossier(seed).dossier)]) {
      expect(isDossier(parsed(writeJson(each)))).toBe(true);
    }
  });

  it('writes the blocks of the dossier, word for word, and no tag of a language that is none', () => {
    expect(parsed(writeJson(dossier))).toMatchObject({ format: 'dossier', version: 1, language: 'en', blocks: dossier.blocks });
    const odd = RedactedDossier.from({ title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'no tag', text: 'x', spans: [] }] }] }, englishDossierWords);
    expect(new TextDecoder().decode(writeJson(odd.dossier))).toContain('"language": "und"');
  });
});

describe('the published schema', () => {
  const whole = parsed(writeJson(dossier)) as { blocks: object[] };

  it.each([
    ['a key more', { ...whole, author: 'x' }],
    ['a key of a block more', { ...whole, blocks: whole.blocks.map((block) => ({ ...block, was: 'x' })) }],
    ['another version', { ...whole, version: 2 }],
    ['no blocks', { ...whole, blocks: [] }],
  ])('refuses %s, as the gate does', (_, value) => {
    expect(isDossier(value)).toBe(false);
    expect(checkJson(new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`), { ...hidden, identifiers: [] })).toMatchObject({ ok: false });
  });
});

describe('a hidden passage that every JSON file holds as a key', () => {
  it('is looked for in text alone, and the report says so', () => {
    expect(checkJson(writeJson(dossier), { ...hidden, passages: ['Passage'], template: '', identifiers: [] })).toMatchObject({ ok: false, findings: [{ check: 'hidden-text' }, { check: 'hidden-text' }] });
    const plain = RedactedDossier.from({ ...inventedSource(), tips: [] }, { ...englishDossierWords, explanation: 'x' });
    expect(checkJson(writeJson(plain.dossier), { ...plain.hidden, passages: ['Version'], identifiers: [] })).toMatchObject({ ok: true, value: { notices: [{ check: 'format-word', count: 1 }] } });
  });
});
