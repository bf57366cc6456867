import { pixelBytes } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask } from '#shared/viewing/decoder-messages.ts';
import type { Decoded } from './decoded.ts';

type PictureTask = Extract<DecodeTask, { readonly kind: 'picture' }>;

/**
 * Decodes the first picture of a file, turned as its orientation says, and gives it or a part of it at the asked size as red, green, blue and alpha. `unreadable`
 * when Chromium cannot decode it or finds another size than the vault's reader of headers: then one of the two was lied to.
 */
export async function decodePicture(task: PictureTask, bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: task.mediaType }));
  const isAsStored = bitmap.width === task.width && bitmap.height === task.height;
  const isTurned = !isAsStored && bitmap.width === task.height && bitmap.height === task.width;
  if (!isAsStored && !isTurned) return { failed: 'unreadable' };
  const region = task.region ?? { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  if (region.x + region.width > bitmap.width || region.y + region.height > bitmap.height) return { failed: 'unreadable' };
  const [width, height] = isTurned && task.region === null ? [task.viewHeight, task.viewWidth] : [task.viewWidth, task.viewHeight];

  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (canvas === null) return { failed: 'unreadable' };
  canvas.imageSmoothingQuality = 'high';
  canvas.drawImage(bitmap, region.x, region.y, region.width, region.height, 0, 0, width, height);
  const { data } = canvas.getImageData(0, 0, width, height, { colorSpace: 'srgb' });
  const head = { head: 'picture', width, height, fullWidth: bitmap.width, fullHeight: bitmap.height } as const;
  bitmap.close();
  return { head, bytes: new Uint8Array(data.buffer, data.byteOffset, width * height * pixelBytes) };
}
