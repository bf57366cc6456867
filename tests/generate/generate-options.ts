import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inventedCompoundsAtMost } from '#shared/sample/invented-compounds.ts';

/** Inside the working folder, and not among the files of the repository. */
const generatedFolder = 'generated';

export const generateUsage = `npm run generate -- --tips N [--seed S] [--out DIR] [--compounds 350] [--until YYYY-MM-DD]
  --tips N       how many tips, over a year that ends now, or at the end of --until
  --seed S       the same seed and --until give the same tips, compounds and decisions (1)
  --out DIR      the vault's folder; empty or not there yet (a new one in ${generatedFolder}/)
  --compounds N  how many compounds the register has (350; at most ${inventedCompoundsAtMost})
  --until DAY    the last day of the year
`;

/** As many as are known of in the country, whatever the number of tips. */
export const compoundsOfCountry = 350;

export interface GenerateWords {
  readonly tips: number;
  /** undefined: nobody said. */
  readonly out: string | undefined;
  readonly seed: number;
  readonly compounds: number;
  /** Milliseconds since 1970; undefined: now. */
  readonly untilMs: number | undefined;
}

const tipsAtMost = 1_000_000;
const dayMs = 86_400_000;

/** undefined for words that mean nothing. */
export function generateOptions(words: readonly string[]): GenerateWords | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { tips: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' }, compounds: { type: 'string' }, until: { type: 'string' } },
    });
    if (values.out === '') return undefined;
    const tips = whole(values.tips, 1, tipsAtMost);
    const seed = whole(values.seed, 0, 0xffff_ffff);
    const compounds = values.compounds === undefined ? compoundsOfCountry : whole(values.compounds, 0, inventedCompoundsAtMost);
    const untilMs = values.until === undefined ? undefined : /^\d{4}-\d{2}-\d{2}$/u.test(values.until) ? Date.parse(`${values.until}T00:00:00Z`) + dayMs : Number.NaN;
    if (tips === undefined || seed === undefined || compounds === undefined || Number.isNaN(untilMs)) return undefined;
    return { tips, out: values.out, seed, compounds, untilMs };
  } catch {
    return undefined;
  }
}

/** Where the vault goes if nobody says: a folder that says what is in it and is not there yet. `isThere`: whether something stands at a path. */
export function newFolder({ tips, seed }: Pick<GenerateWords, 'tips' | 'seed'>, isThere: (folder: string) => boolean = existsSync): string {
  const plain = path.join(generatedFolder, `${tips}-tips-seed-${seed}`);
  for (let again = 1; ; again++) {
    const folder = again === 1 ? plain : `${plain}-${again}`;
    if (!isThere(folder)) return folder;
  }
}

function whole(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,10}$/u.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
