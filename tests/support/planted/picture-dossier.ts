import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { PaintedPicture, type RawPicture } from '#shared/redaction/painted-picture.ts';
import { RedactedDossier, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import { byHash, type PaintedPictures } from '#vault/dossier/painted-pictures.ts';
import { seenOf } from '#vault/dossier/picture-hash.ts';

/** A picture of noise, in which nothing packs well and every pixel differs: red, green, blue, alpha. */
export function noise(width: number, height: number, seed: number): RawPicture {
  const bytes = new Uint8Array(4 * width * height);
  let state = seed;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  return { width, height, fullWidth: width, fullHeight: height, bytes };
}

/** What is painted over in the first picture. */
export const hiddenPart = { x: 10, y: 12, width: 40, height: 20 } as const;

export interface PictureDossier {
  readonly made: Redaction;
  readonly pictures: PaintedPictures;
  readonly first: PaintedPicture;
  readonly second: PaintedPicture;
  /** The first as it was received, in the clothes of one that was painted. */
  readonly original: PaintedPicture;
}

/** A dossier of one invented report with two pictures. */
export function pictureDossier(secret = 'Zorvikqua Compound'): PictureDossier {
  const received = noise(120, 80, 7);
  const [first, second, original] = [PaintedPicture.paint(received, [hiddenPart], 0), PaintedPicture.paint(noise(64, 90, 9), [], 0), PaintedPicture.paint(received, [], 0)];
  const made = RedactedDossier.from(
    {
      title: 'Invented',
      intro: undefined,
      entities: ['a'],
      pseudonymSeed: new Uint8Array(32),
      tips: [
        {
          receivedAt: Date.UTC(2026, 2, 9),
          texts: [{ field: 'narrative', language: 'en', text: `The gate of ${secret} at night.`, spans: [{ start: 12, end: 12 + secret.length, action: 'remove', entity: 'a', role: 'third-party' }] }],
          pictures: [
            { caption: `The gate of ${secret} & a wall`, ...seenOf(first) },
            { caption: 'ទ្វារ', ...seenOf(second) },
          ],
        },
      ],
    },
    englishDossierWords,
  );
  return { made, pictures: byHash([first, second]), first, second, original };
}
