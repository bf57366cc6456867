import type { Handlers } from '#shared/contract/contract.ts';
import type { TipPlace, tipPlaceCalls } from '#shared/contract/tip-place-calls.ts';

const suggested = { province: 'KH-12', district: '1204', reasons: [{ why: 'spelling' as const, passage: 'Toul Kork' }, { why: 'province' as const, passage: 'Phnom Penh' }] } as const;

/** One suggestion for every tip, and what was said of each. */
export function inventedTipPlaces(): Pick<Handlers, keyof typeof tipPlaceCalls> {
  const confirmed = new Map<string, readonly TipPlace[]>();
  const decided = new Set<string>();
  const of = (tipId: string) => {
    const left = decided.has(tipId) ? [] : [{ ...suggested, reasons: [...suggested.reasons] }];
    return { ok: true as const, value: { confirmed: [...(confirmed.get(tipId) ?? [])], suggested: left, suggestedTotal: left.length } };
  };
  return {
    'tipPlaces.ofTip': ({ tipId }) => of(tipId),
    'tipPlaces.set': ({ tipId, place, to }) => {
      const others = (confirmed.get(tipId) ?? []).filter((each) => each.province !== place.province || each.district !== place.district);
      confirmed.set(tipId, to === 'linked' ? [...others, place] : others);
      if (place.district === suggested.district && to === 'none') decided.delete(tipId);
      else if (place.district === suggested.district) decided.add(tipId);
      return { ok: true as const, value: { ...of(tipId).value, before: 'none' as const } };
    },
  };
}
