import { disputedBorder, neighbours, outlines } from '#shared/gazetteer/outlines.ts';
import { project } from './projection.ts';

/** Our lines have hundredths of a degree. */
const unitsPerDegree = 100;

function points(line: string): string {
  return line
    .split(' ')
    .map((pair) => {
      const [longitude = 0, latitude = 0] = pair.split(',').map(Number);
      return project([longitude / unitsPerDegree, latitude / unitsPerDegree])
        .map((each) => each.toFixed(3))
        .join(' ');
    })
    .join('L');
}

const closed = (rings: readonly string[]): string => rings.map((ring) => `M${points(ring)}Z`).join('');

/** What SVG draws, in the units of the flat map. */
export const outlinePaths = {
  cambodia: closed(outlines.KH),
  around: [outlines.TH, outlines.LA, outlines.VN, outlines.MM].map(closed).join(''),
  neighbours: closed(neighbours),
  disputed: disputedBorder.map((line) => `M${points(line)}`).join(''),
} as const;
