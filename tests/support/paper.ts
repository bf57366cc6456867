// Reads printed sheets as a person and a scanner do: with poppler's programs, which share nothing with what drew them.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import jsQR from 'jsqr';

const run = promisify(execFile);

export interface ReadSheet {
  readonly text: string;
  /** The numbered words, in the order of their numbers. */
  readonly words: readonly string[];
  /** What the code on it says; undefined when none can be read. */
  readonly code: string | undefined;
}

/** Every page of a PDF: its text, its numbered words, and its code from a picture of 100 dots an inch. */
export async function readSheets(pdf: Uint8Array): Promise<readonly ReadSheet[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tipkeep-paper-'));
  try {
    const file = path.join(folder, 'sheets.pdf');
    await writeFile(file, pdf);
    const pages = (await run('pdftotext', ['-raw', file, '-'])).stdout.split('\f').slice(0, -1);
    await run('pdftoppm', ['-r', '100', file, path.join(folder, 'page')]);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort();
    return await Promise.all(pages.map(async (text, index) => ({ text, words: numberedWords(text), code: codeIn(await readFile(path.join(folder, pictures[index] ?? ''))) })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function numberedWords(text: string): readonly string[] {
  const found = [...text.matchAll(/^(\d{1,2}) ([a-z]+)$/gmu)].map(([, number, word]) => ({ number: Number(number), word: word ?? '' }));
  return found.sort((one, other) => one.number - other.number).map(({ word }) => word);
}

/** A binary PPM, three bytes a dot. */
function codeIn(picture: Buffer): string | undefined {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/u.exec(picture.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const dots = picture.subarray(head[0].length);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let dot = 0; dot < width * height; dot += 1) rgba.set(dots.subarray(dot * 3, dot * 3 + 3), dot * 4);
  return jsQR(rgba, width, height)?.data;
}
