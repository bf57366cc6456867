import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf, type PresetName } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import type { Span } from '#shared/redaction/spans.ts';

const hide = (start: number, end: number, entity: string): Span => ({ start, end, action: 'remove', entity, role: 'source' });
const picture = { caption: 'A gate (invented)', sha256: 'ab'.repeat(32), width: 10, height: 10 };
const tips: DossierSource['tips'] = [
  { receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: 'Dara saw Bopha there.', spans: [hide(0, 4, 'dara'), hide(9, 14, 'bopha')] }], pictures: [picture, picture] },
  { receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: 'Nobody is named.', spans: [] }, { field: 'place', language: 'en', text: 'Gate 4 (invented)', spans: [hide(0, 6, 'gate')] }] },
];

/** What stands between the explanation and the first report. */
function contents(of: DossierSource['tips'], preset: PresetName): readonly string[] {
  const { dossier } = RedactedDossier.from({ title: 'T', intro: undefined, entities: ['dara', 'bopha', 'gate'], pseudonymSeed: new Uint8Array(16), tips: of }, englishDossierWords, viewOf(preset, true));
  const first = dossier.blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return dossier.blocks.slice(0, first === -1 ? undefined : first).flatMap((block) => (block.kind === 'fact' ? [`${block.label}: ${block.value}`] : []));
}

describe('the beginning of a dossier', () => {
  it('counts its reports, pictures and hidden passages, so that a reader sees whether a part is missing', () => {
    expect(contents(tips, 'internal')).toEqual(['Reports: 2', 'Pictures: 2', 'Passages hidden or said less exactly: 3']);
  });

  it('counts what these readers get, and not what there is', () => {
    const stated = tips.map((tip) => ({ ...tip, statement: 'Somebody is held (invented).' }));
    expect(contents(stated, 'partner-organisation')).toEqual(['Reports: 2', 'Passages hidden or said less exactly: 0']);
  });

  it('tells the public no number but that of the reports, and of fewer than eleven not even that', () => {
    const stated = { receivedAt: 0, statement: 'Somebody is held (invented).', texts: [] };
    expect(contents(Array.from({ length: 11 }, () => stated), 'public')).toEqual(['Reports: 11']);
    expect(contents(Array.from({ length: 10 }, () => stated), 'public')).not.toContain('Reports: 10');
  });
});
