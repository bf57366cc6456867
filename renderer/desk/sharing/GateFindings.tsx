import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { CutNote } from '#ui/CutNote.tsx';

type Check = keyof typeof deskMessages.desk.redact.check;
const isCheck = (check: string): check is Check => Object.hasOwn(deskMessages.desk.redact.check, check);

/** What the leak gate found and where: the first of it, and how much there is. */
export function GateFindings({ findings, findingsTotal }: Pick<Extract<Reply<'dossier.export'>, { readonly outcome: 'refused' }>, 'findings' | 'findingsTotal'>) {
  const { t } = useTranslation();
  const checkWords = (check: string): string => (isCheck(check) ? t(`desk.redact.check.${check}`) : check);
  const placeWords = (location: string): string => {
    const report = /^report (\d+)$/.exec(location)?.[1];
    if (report !== undefined) return t('desk.redact.where.report', { number: report });
    if (location === 'what was typed') return t('desk.redact.where.typed');
    return location === 'title' ? t('desk.redact.where.title') : location;
  };
  return (
    <>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.location}`}>{t('desk.redact.finding', { location: placeWords(finding.location), check: checkWords(finding.check), count: finding.count })}</li>
        ))}
      </ul>
      <CutNote shown={findings.length} total={findingsTotal} />
    </>
  );
}
