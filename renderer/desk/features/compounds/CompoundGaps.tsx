import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import type { SiteView } from '#shared/contract/site-calls.ts';
import { gapsOf } from '#shared/domain/compound-gaps.ts';
import { useNow } from '#ui/use-now.ts';

/** What nobody has said of a compound; nothing where all is said. `said` undefined: it is not told yet. */
export function CompoundGaps({ compound, said }: { readonly compound: CompoundView; readonly said: SiteView['known'] | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  const gaps = gapsOf(compound, { said, now });
  if (gaps.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('desk.compounds.gaps')}</h2>
      <ul aria-label={t('desk.compounds.gaps')}>
        {gaps.map((gap) => (
          <li key={gap}>{t(`desk.compounds.gap.${gap}`)}</li>
        ))}
      </ul>
    </section>
  );
}
