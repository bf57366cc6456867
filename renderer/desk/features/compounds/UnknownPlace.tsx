import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundFactsView } from '#shared/contract/compound-calls.ts';
import { unknownPlace } from '#shared/gazetteer/known-places.ts';

/** Why a place stands there as a code: this version does not know it, and nobody has to guess another. */
export function UnknownPlace({ facts }: { readonly facts: Pick<CompoundFactsView, 'province' | 'district'> }) {
  const { t } = useTranslation();
  const code = unknownPlace(facts);
  return code === undefined ? null : <p className="small muted">{t('desk.compounds.unknownPlace', { code })}</p>;
}
