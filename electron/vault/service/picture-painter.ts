import type { Reply } from '#shared/contract/contract.ts';
import { pictureSidePixels } from '#shared/domain/picture-limits.ts';
import type { Code } from '#shared/errors.ts';
import { lossySpreadPixels, PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { LoadedPicture } from '../dossier/dossier-pictures.ts';
import { pixelHash, seenOf, type SeenPicture } from '../dossier/picture-hash.ts';
import { encodePng } from '../dossier/png.ts';
import { readPng } from '../dossier/read-png.ts';
import type { OpenVault } from './open-vault.ts';
import type { Viewing } from './viewing.ts';

/** Makes what leaves of a picture: its pixels out of the window that is thrown away, the rectangles painted in here. The file itself is handed to nobody. */
export class PicturePainter {
  readonly #viewing: Viewing;

  constructor(viewing: Viewing) {
    this.#viewing = viewing;
  }

  /** The codes are those of viewing. */
  async paint(vault: OpenVault, { file, rectangles }: Pick<LoadedPicture, 'file' | 'rectangles'>): Promise<Result<PaintedPicture, Code>> {
    const decoded = await this.#viewing.pixels(vault, file, pictureSidePixels);
    if (!decoded.ok) return decoded;
    const { type, picture } = decoded.value;
    return ok(PaintedPicture.paint(picture, rectangles, type === 'jpeg' || type === 'webp' ? lossySpreadPixels : 0));
  }

  /** Whether a file is a picture by its content, and one that can be shown. */
  isPicture(vault: OpenVault, file: LoadedPicture['file']): Result<undefined, Code> {
    const look = this.#viewing.look(vault, file);
    if (!look.ok) return look;
    const { shows } = look.value;
    return shows.kind === 'picture' ? ok(undefined) : fail(shows.kind === 'nothing' ? shows.code : 'not-shown');
  }

  /** What a person is shown before it leaves: the finished file, read back. */
  async show(vault: OpenVault, picture: LoadedPicture): Promise<Result<Reply<'dossier.paintedPicture'>, Code>> {
    const painted = await this.paint(vault, picture);
    if (!painted.ok) return painted;
    const read = readPng(encodePng(painted.value));
    if (!read.ok) throw new Error('a picture that was just made cannot be read');
    const { width, height, rgb } = read.value;
    return ok({ view: this.#viewing.show(width, height, opaque(rgb)), pixels: pixelHash(width, height, rgb) });
  }

  /** Painted once more, whether it gives the pixels that somebody looked at; `picture-changed` otherwise. */
  async seen(vault: OpenVault, picture: LoadedPicture, pixels: string): Promise<Result<SeenPicture, Code>> {
    const painted = await this.paint(vault, picture);
    if (!painted.ok) return painted;
    const seen = seenOf(painted.value);
    return seen.sha256 === pixels ? ok(seen) : fail('picture-changed');
  }
}

function opaque(rgb: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; 3 * pixel < rgb.length; pixel += 1) bytes.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
  return bytes;
}
