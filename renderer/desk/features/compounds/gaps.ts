import type { CompoundView } from '#shared/contract/compound-calls.ts';

export type Gap = 'province' | 'district' | 'kind' | 'state' | 'tips' | 'source' | 'khmer' | 'chinese';

/** What is not known of a compound, the most pressing first: what to ask next. */
export function gapsOf({ province, district, kind, state, tips, sources, names }: CompoundView): readonly Gap[] {
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['state', state === null || state.state === 'unknown'],
    ['tips', tips === 0],
    ['source', tips > 0 && sources === 1],
    ['province', province === null],
    ['district', province !== null && district === null],
    ['kind', kind === 'unknown'],
    ['khmer', !names.some(({ language }) => language === 'km')],
    ['chinese', !names.some(({ language }) => language === 'zh')],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}
