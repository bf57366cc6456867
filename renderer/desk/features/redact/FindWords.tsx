import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierFind } from '#shared/contract/dossier-calls.ts';

/** Everything that a passage may be, in words. */
export function FindWords({ find }: { readonly find: Pick<DossierFind, 'kinds'> }) {
  const { t } = useTranslation();
  const [first] = find.kinds;
  return (
    <>
      {first === undefined ? null : `${t(`desk.detection.tier.${first.tier}`)}: `}
      {find.kinds.map(({ kind }) => t(`desk.detection.kind.${kind}`)).join(', ')}
      {'. '}
    </>
  );
}

/** Why the most probable of them is offered. */
export function FindReasons({ find }: { readonly find: Pick<DossierFind, 'kinds'> }) {
  const { t } = useTranslation();
  return <>{(find.kinds[0]?.reasons ?? []).map((reason) => t(`desk.detection.reason.${reason}`)).join(', ')}</>;
}
