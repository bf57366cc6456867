// Reads finished PDF files with programs that share nothing with what wrote and checked them: poppler, qpdf and ExifTool.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

/** The file on a disk for as long as `read` takes; all that it needs beside it goes in the same folder. */
async function onDisk<T>(pdf: Uint8Array, read: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tipkeep-outside-'));
  try {
    const file = path.join(folder, 'a.pdf');
    await writeFile(file, pdf);
    return await read(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its text as poppler's `pdftotext` reads it. */
export const popplerText = (pdf: Uint8Array): Promise<string> => onDisk(pdf, async (file) => (await run('pdftotext', ['-raw', file, '-'], { maxBuffer })).stdout);

export interface PlacedWord {
  readonly text: string;
  /** Points from the left and from the head of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What poppler takes for words, and where they stand, page by page. */
export async function popplerWords(pdf: Uint8Array): Promise<readonly (readonly PlacedWord[])[]> {
  const { stdout } = await onDisk(pdf, (file) => run('pdftotext', ['-bbox', file, '-'], { maxBuffer }));
  const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;
  return stdout.split('<page ').slice(1).map((page) => [...page.matchAll(words)].map(([, left, top, right, bottom, text]) => ({ text: text ?? '', left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) })));
}

/** The elements of its structure with their texts, as programs that read aloud get them, from poppler's `pdfinfo`; and what that finds wrong with them. */
export function popplerStructure(pdf: Uint8Array): Promise<{ readonly tree: string; readonly faults: string }> {
  return onDisk(pdf, async (file) => {
    const { stdout, stderr } = await run('pdfinfo', ['-struct-text', file], { maxBuffer });
    return { tree: stdout, faults: stderr };
  });
}

export interface QpdfReading {
  /** What `qpdf --check` says when it finds nothing wrong; it rejects for errors and warnings. */
  readonly check: string;
  /** The same file with every stream inflated that qpdf can inflate, and no object inside another. */
  readonly inflated: Uint8Array;
  readonly attachments: readonly string[];
  readonly hasForm: boolean;
  readonly encrypted: boolean;
  readonly outlines: number;
  /** Names of the entries of the trailer and of the catalogue. */
  readonly trailer: readonly string[];
  readonly catalogue: readonly string[];
}

interface QpdfJson {
  readonly attachments: Readonly<Record<string, unknown>>;
  readonly acroform: { readonly hasacroform: boolean };
  readonly encrypt: { readonly encrypted: boolean };
  readonly outlines: readonly unknown[];
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>];
}

export function qpdfReading(pdf: Uint8Array): Promise<QpdfReading> {
  return onDisk(pdf, async (file, folder) => {
    const inflated = path.join(folder, 'inflated.pdf');
    const [check, json] = [await run('qpdf', ['--check', file]), await run('qpdf', ['--json=2', file], { maxBuffer })];
    await run('qpdf', ['--qdf', '--object-streams=disable', '--decode-level=all', file, inflated]);
    const told = JSON.parse(json.stdout) as QpdfJson;
    const [, objects] = told.qpdf;
    const trailer = objects['trailer']?.value ?? {};
    return {
      check: check.stdout,
      inflated: new Uint8Array(await readFile(inflated)),
      attachments: Object.keys(told.attachments),
      hasForm: told.acroform.hasacroform,
      encrypted: told.encrypt.encrypted,
      outlines: told.outlines.length,
      trailer: Object.keys(trailer).sort(),
      catalogue: Object.keys(objects[`obj:${String(trailer['/Root'])}`]?.value ?? {}).sort(),
    };
  });
}

/** What ExifTool finds in it, unknown and repeated tags too: the file's own name and times on this disk are left out. */
export function exiftoolTags(pdf: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  return onDisk(pdf, async (file) => {
    const [tags = {}] = JSON.parse((await run('exiftool', ['-json', '-G1', '-a', '-u', '-ee', file], { maxBuffer })).stdout) as Record<string, unknown>[];
    return Object.fromEntries(Object.entries(tags).filter(([name]) => !/^(?:SourceFile$|ExifTool:|System:)/u.test(name)));
  });
}
