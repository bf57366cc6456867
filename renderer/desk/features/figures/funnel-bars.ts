import type { Sum } from '#shared/domain/figure.ts';
import type { BarPart } from './series.ts';

/**
 * People as far as they are a number: what is certain, and from there as far as ranges and sources that differ reach. While the number of one incident is unknown nothing is
 * known of the most, and the bar has no such piece. Nothing at all where nobody knows: no bar is not a bar of 0.
 */
export function peopleParts(sum: Sum): readonly BarPart[] {
  if (sum.is === 'unknown') return [];
  return [
    { key: 'least', tone: 'plain', count: sum.least },
    { key: 'range', tone: 'pale', count: (sum.most ?? sum.least) - sum.least },
  ];
}

/** The bar of its own for incidents of which nobody knows. It is as long as they are of all incidents: it counts incidents, not people. */
export function unknownParts({ unknown }: Sum): readonly BarPart[] {
  return [{ key: 'unknown', tone: 'open', count: unknown }];
}
