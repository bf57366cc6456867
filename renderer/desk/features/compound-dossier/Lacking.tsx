import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierClaims } from '#shared/contract/compound-dossier-calls.ts';
import { isComplete } from '#shared/domain/compound-dossier.ts';

const parts = ['statements', 'copied', 'undecided', 'replies', 'surplus'] as const;

/** How many claims are told, and how much of what has to be said is missing. */
export function Lacking({ claims: { total, chosen, lacking, unfinished } }: { readonly claims: DossierClaims }) {
  const { t } = useTranslation();
  /** Which claims, so that nobody has to turn every page for them. */
  const where = (part: keyof DossierClaims['unfinished']): string => {
    const found = unfinished[part];
    const numbers = found.join(', ');
    return lacking[part] > found.length ? t('desk.compoundDossier.lacking.claimsFirst', { numbers }) : t('desk.compoundDossier.lacking.claims', { count: found.length, numbers });
  };
  return (
    <div role="status" className="small">
      {total === 0 ? null : <p>{t('desk.compoundDossier.chosen', { count: chosen, total })}</p>}
      {isComplete(lacking) ? <p>{t('desk.compoundDossier.complete')}</p> : null}
      {parts
        .filter((part) => lacking[part] > 0)
        .map((part) => (
          <p key={part}>
            {t(`desk.compoundDossier.lacking.${part}`, { count: lacking[part] })}
            {part === 'replies' || part === 'surplus' ? '' : ` ${where(part)}`}
          </p>
        ))}
    </div>
  );
}
