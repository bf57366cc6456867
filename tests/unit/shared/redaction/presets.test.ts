import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { fieldsShown, itemsShared, leavesOffice, presetNames, presets, tlpLabels, viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, shownFields, type DossierSource } from '#shared/redaction/redacted-dossier.ts';

const source: DossierSource = {
  title: 'Invented',
  intro: undefined,
  entities: ['a'],
  pseudonymSeed: new Uint8Array(32),
  tips: [
    {
      receivedAt: Date.UTC(2026, 2, 9),
      isWrittenDown: true,
      // Somebody wrote down why its own words stand; without that no preset for others has them (statements.test.ts).
      isVerbatim: true,
      texts: [
        { field: 'narrative', language: 'en', text: 'Ask for Invented Dara', spans: [{ start: 8, end: 21, action: 'remove', entity: 'a', role: 'third-party' as const }] },
        { field: 'place', language: 'en', text: 'The old harbour', spans: [] },
        { field: 'when', language: 'en', text: 'At night', spans: [] },
      ],
      pictures: [{ caption: 'The gate', sha256: '00'.repeat(32), width: 10, height: 10 }],
      commitments: ['0123abcd'.repeat(8)],
    },
  ],
};
const textUnder = (preset: (typeof presetNames)[number], isReasoned = false): string => JSON.stringify(RedactedDossier.from(source, englishDossierWords, viewOf(preset, isReasoned)).dossier.blocks);

describe('presets', () => {
  it('go from the narrowest circle to everybody, each with its label of TLP 2.0', () => {
    expect(presetNames.map((name) => presets[name].tlp)).toEqual(tlpLabels);
    expect(presetNames.filter((name) => !leavesOffice(name))).toEqual(['internal']);
  });

  it.each(presetNames)('%s puts its label and nothing but its fields into the dossier', (preset) => {
    const text = textUnder(preset);
    const words = { narrative: 'Ask for', place: 'old harbour', when: 'At night', received: 'March 2026', came: 'Told to staff', pictures: 'The gate', commitments: '0123abcd 0123abcd' } as const;
    expect(text).toContain(`"${presets[preset].tlp}"`);
    for (const field of shownFields) expect([field, text.includes(words[field])]).toEqual([field, fieldsShown(preset, false).includes(field)]);
    expect(text).not.toContain('Invented Dara');
  });

  it('show no text to the public without a reason, and what a reason shows is still redacted', () => {
    expect(textUnder('public')).not.toContain('Ask for');
    expect(textUnder('public', true)).toContain('Ask for');
    expect(textUnder('public', true)).not.toContain('Invented Dara');
    // Elsewhere a reason opens nothing.
    for (const preset of presetNames.filter((name) => name !== 'public')) expect(fieldsShown(preset, true)).toEqual(fieldsShown(preset, false));
  });

  it('keep looking for what was hidden in a field that is left out', () => {
    expect(RedactedDossier.from(source, englishDossierWords, viewOf('public', false)).hidden.passages).toEqual(['Invented Dara', 'Dara Invented']);
  });

  it('ask consent for the place only where the place is shown', () => {
    expect(presetNames.filter((name) => itemsShared(name).includes('place'))).toEqual(presetNames.filter((name) => presets[name].shown.includes('place')));
    for (const name of presetNames) expect(itemsShared(name)).toContain('dossier');
  });

  it('ask consent for files only where there are pictures and they are shown', () => {
    expect(presetNames.filter((name) => itemsShared(name, true).includes('files'))).toEqual(['internal', 'rescue-or-embassy', 'police']);
    for (const name of presetNames) expect(itemsShared(name)).not.toContain('files');
  });
});
