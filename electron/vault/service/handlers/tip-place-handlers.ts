import type { Handlers } from '#shared/contract/contract.ts';
import type { tipPlaceCalls } from '#shared/contract/tip-place-calls.ts';
import { isDistrictOf } from '#shared/gazetteer/districts.ts';
import { fail, ok } from '#shared/result.ts';
import { setTipPlace } from '../../store/commands/place-tips.ts';
import { PlaceFinder } from '../../triage/place-finder.ts';
import { placesOfTip } from '../../triage/places-of-tip.ts';
import type { VaultSession } from '../vault-session.ts';

export function tipPlaceHandlers(session: VaultSession): Pick<Handlers, keyof typeof tipPlaceCalls> {
  // Made when the first tip is opened: that takes longer than finding.
  let made: PlaceFinder | undefined;
  const finder = (): PlaceFinder => (made ??= new PlaceFinder());
  return {
    'tipPlaces.ofTip': ({ tipId }) => session.withVault(({ context }) => placesOfTip(context.database, finder(), tipId)),
    'tipPlaces.set': ({ tipId, place, to }) =>
      session.withVault(({ context }) => {
        if (!isDistrictOf(place.district, place.province)) return fail('not-found');
        const before = setTipPlace(context, tipId, place, to);
        if (!before.ok) return before;
        session.notify({ notice: 'tips.changed', value: {} });
        const places = placesOfTip(context.database, finder(), tipId);
        return places.ok ? ok({ ...places.value, before: before.value }) : places;
      }),
  };
}
