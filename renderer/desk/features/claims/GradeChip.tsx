import { useTranslation } from '#i18n/desk-translation.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import { Chip } from '#ui/Chip.tsx';

/** The grade of a claim, with both judgements in words: a letter and a digit alone say nothing to most people, and F6 looks worse than it is. */
export function GradeChip({ reliability, credibility }: { readonly reliability: Reliability; readonly credibility: Credibility }) {
  const { t } = useTranslation();
  return (
    <>
      <Chip tone="plain">{t('desk.claims.grade', { grade: `${reliability}${credibility}` })}</Chip>
      <span className="tiny muted">{t('desk.claims.gradeWords', { reliability: t(`desk.compounds.reliability.${reliability}`), credibility: t(`desk.compounds.credibility.${credibility}`) })}</span>
    </>
  );
}
