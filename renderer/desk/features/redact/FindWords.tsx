import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierFind } from '#shared/contract/dossier-calls.ts';
import { listWords } from '#ui/list-words.ts';

/** Everything that a passage may be, in words. */
export function FindWords({ find }: { readonly find: Pick<DossierFind, 'kinds'> }) {
  const { t, locale } = useTranslation();
  const [first] = find.kinds;
  if (first === undefined) return null;
  const kinds = listWords(find.kinds.map(({ kind }) => t(`desk.detection.kind.${kind}`)), locale, 'plain');
  return <>{t('desk.redact.found.mayBe', { tier: t(`desk.detection.tier.${first.tier}`), kinds })}</>;
}

/** Why the most probable of them is offered. */
export function FindReasons({ find }: { readonly find: Pick<DossierFind, 'kinds'> }) {
  const { t, locale } = useTranslation();
  const reasons = (find.kinds[0]?.reasons ?? []).map((reason) => t(`desk.detection.reason.${reason}`));
  return <>{t('desk.redact.found.because', { reasons: listWords(reasons, locale, 'plain') })}</>;
}
