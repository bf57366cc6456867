import type { Handlers } from '#shared/contract/contract.ts';
import type { Transcripts, transcriptCalls } from '#shared/contract/transcript-calls.ts';
import type { FileReference, viewingCalls } from '#shared/contract/viewing-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { decodeLimits, viewSize, type Region } from '#shared/viewing/decode-limits.ts';

const full = { width: 4032, height: 3024 };

/** A picture of nothing: rings of colour with a fine grid, so that sharp and blurred can be told apart. */
function pixels({ x, y, width, height }: Region, across: number, down: number): Uint8Array {
  const bytes = new Uint8Array(4 * across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const [atX, atY] = [x + (column * width) / across, y + (row * height) / down];
      const ring = Math.hypot(atX - full.width / 2, atY - full.height / 2) / 2500;
      const isLine = Math.floor(atX) % 64 < 2 || Math.floor(atY) % 64 < 2;
      bytes.set(isLine ? [20, 20, 20, 255] : [255 * (1 - ring), 120 + 80 * Math.sin(ring * 12), 255 * ring, 255], 4 * (row * across + column));
    }
  }
  return bytes;
}

/** Half a minute of a voice that says "ooh", lower and higher. */
function voice(): Uint8Array {
  const samples = Int16Array.from({ length: 30 * decodeLimits.soundRateHz }, (_none, at) => {
    const seconds = at / decodeLimits.soundRateHz;
    return 7000 * Math.sin(2 * Math.PI * (160 + 30 * Math.sin(seconds)) * seconds) * Math.abs(Math.sin(2 * seconds));
  });
  return new Uint8Array(samples.buffer);
}

/** Every first file is a picture, every second a recording, and the third is of no kind that is shown. */
const kindOf = ({ id }: FileReference): number => Number(/^c(\d)/.exec(id)?.[1] ?? 1) % 3;

export function inventedFiles(): Pick<Handlers, keyof typeof viewingCalls | keyof typeof transcriptCalls> {
  let shown = new Uint8Array(0);
  let transcripts: Transcripts = { versions: [], total: 0, draft: null };
  const about = { sizeBytes: 482_133, sha256: 'ab12'.repeat(16), fileName: null };
  return {
    'viewing.look': ({ file }) => {
      const kind = kindOf(file);
      if (kind === 2) return ok({ ...about, mediaType: 'application/pdf', shows: { kind: 'nothing', code: 'not-shown' } });
      if (kind === 1) return ok({ ...about, mediaType: 'audio/ogg', shows: { kind: 'sound', type: 'ogg', seconds: 30 } });
      const facts = [
        { name: 'GPSPosition', value: '11.55640 N, 104.92820 E (invented)', kind: 'place' },
        { name: 'DateTimeOriginal', value: '2026:03:02 21:14:09', kind: 'time' },
        { name: 'Make', value: 'Invented', kind: 'device' },
        { name: 'Model', value: 'Invented Phone 7', kind: 'device' },
        { name: 'Software', value: 'invented 1.2', kind: 'other' },
      ] as const;
      return ok({ ...about, mediaType: 'image/jpeg', shows: { kind: 'picture', type: 'jpeg', ...full, facts: [...facts] } });
    },
    'viewing.decode': async ({ file, region }) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const waiting = (): { readonly viewId: string; readonly sizeBytes: number; readonly pieces: number } => ({ viewId: 'a'.repeat(32), sizeBytes: shown.length, pieces: Math.ceil(shown.length / decodeLimits.pieceBytes) });
      if (kindOf(file) === 1) {
        shown = new Uint8Array(voice());
        return ok({ kind: 'sound', ...waiting(), samples: shown.length / 2, rateHz: decodeLimits.soundRateHz });
      }
      const part = region ?? { x: 0, y: 0, ...full };
      const size = viewSize(part.width, part.height);
      shown = new Uint8Array(pixels(part, size.width, size.height));
      return ok({ kind: 'picture', ...waiting(), ...size, fullWidth: full.width, fullHeight: full.height });
    },
    'viewing.piece': ({ index }) => ok({ bytes: shown.slice(index * decodeLimits.pieceBytes, (index + 1) * decodeLimits.pieceBytes) }),
    'viewing.close': () => ok({}),
    'transcript.list': () => ok(transcripts),
    'transcript.save': ({ text, language }) => {
      if (text.includes('refuse')) return fail('disk-full');
      const version = { transcriptId: String(transcripts.versions.length).padStart(32, '0'), text, language, writtenAt: Date.now(), actor: 'Dara', actorRemoved: false };
      transcripts = { versions: [version, ...transcripts.versions], total: transcripts.total + 1, draft: null };
      return ok(transcripts);
    },
    'transcript.draft': ({ text, language }) => {
      transcripts = { ...transcripts, draft: text === '' ? null : { text, language } };
      return ok({});
    },
  };
}
