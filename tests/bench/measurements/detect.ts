import { detect } from '#shared/redaction/detect/detect.ts';
import type { Figure } from '../figure.ts';
import { timed, type Measurement } from '../measurement.ts';
import { someTips } from '../support/bench-tips.ts';

/** Texts that would make a pattern go back and forth, if one did: each a short piece over and over. */
const hostile: Readonly<Record<string, string>> = {
  digits: '1',
  letters: 'a',
  'at signs': 'a@',
  dots: 'a.',
  spaces: ' ',
  'digits and dots': '1.',
  'digits and spaces': '1 ',
  capitals: 'Abc ',
  fillers: 'P<',
  schemes: 'http://',
  'zero-width spaces': '\u200b',
  'Khmer cues': 'ឈ្មោះ',
  surnames: '王',
};
const half = 500_000;

/** One ordinary narrative, and for hostile texts of a million units how much longer they take than half of them: about two is linear. */
export const detectors: Measurement = {
  name: 'detect',
  measure: async ({ runs, say }) => {
    const narratives = someTips(7, 50).map(({ narrative }) => narrative);
    const figures: Figure[] = [];
    const ordinary: number[] = [];
    for (let run = 0; run < runs; run += 1) ordinary.push((await timed(() => narratives.map((narrative) => detect(narrative)))).ms / narratives.length);
    figures.push({ what: 'candidates of one narrative', unit: 'ms', values: ordinary });
    for (const [name, piece] of Object.entries(hostile)) {
      say(`a million units of ${name}`);
      const times = async (units: number): Promise<number> => (await timed(() => detect(piece.repeat(units / piece.length)))).ms;
      const [one, two] = [await times(half), await times(2 * half)];
      figures.push({ what: `candidates of a million units: ${name}`, unit: 'ms', values: [two], note: `${(two / one).toFixed(1)} times as long as half of it` });
    }
    return figures;
  },
};
