import { useTranslation } from '#i18n/desk-translation.ts';
import { linkNoteUnits, type OrganisationLinkFacts } from '#shared/contract/organisation-calls.ts';
import { standings } from '#shared/domain/compound.ts';
import { organisationParts } from '#shared/domain/organisation.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { GradeFields } from '../../register/GradeFields.tsx';

/** Where a link begins: somebody said so, and nobody has judged it. */
export const newLink: OrganisationLinkFacts = { part: 'operator', standing: 'suspected', since: '', until: null, source: '', reliability: 'F', credibility: '6', note: '' };

/** Whether it can be kept as it is typed; the vault looks again. */
export function isWholeLink({ standing, source, since, until }: OrganisationLinkFacts): boolean {
  return isPartialDate(since.trim()) && isPartialDate((until ?? '').trim()) && (standing === 'suspected' || source.trim() !== '');
}

/** Without the white space that somebody typed around dates. */
export function trimmedLink(link: OrganisationLinkFacts): OrganisationLinkFacts {
  return { ...link, since: link.since.trim(), until: link.until === null ? null : link.until.trim() };
}

/** What one source says of an organisation and a compound. */
export function LinkFields({ link, isChecked, onChange }: { readonly link: OrganisationLinkFacts; readonly isChecked: boolean; readonly onChange: (link: OrganisationLinkFacts) => void }) {
  const { t } = useTranslation();
  const wrongDate = (date: string) => (isChecked && !isPartialDate(date.trim()) ? { error: t('desk.organisations.dateWrong') } : {});
  return (
    <>
      <Select label={t('desk.organisations.partLabel')} value={link.part} options={organisationParts.map((value) => ({ value, text: t(`desk.organisations.part.${value}`) }))} onChange={(part) => onChange({ ...link, part })} />
      <Select label={t('desk.organisations.standingLabel')} value={link.standing} options={standings.map((value) => ({ value, text: t(`desk.organisations.standing.${value}`) }))} onChange={(standing) => onChange({ ...link, standing })} />
      <GradeFields label={t('desk.organisations.source')} graded={link} onChange={onChange} sourceError={isChecked && link.standing === 'confirmed' && link.source.trim() === '' ? t('desk.organisations.sourceMissing') : undefined} />
      <TextField label={t('desk.organisations.since')} description={t('desk.organisations.sinceWords')} value={link.since} onChange={(since) => onChange({ ...link, since })} maxLength={10} {...wrongDate(link.since)} />
      <Checkbox isSelected={link.until !== null} onChange={(isEnded) => onChange({ ...link, until: isEnded ? '' : null })}>
        {t('desk.organisations.ended')}
      </Checkbox>
      {link.until === null ? null : <TextField label={t('desk.organisations.until')} description={t('desk.organisations.untilWords')} value={link.until} onChange={(until) => onChange({ ...link, until })} maxLength={10} {...wrongDate(link.until)} />}
      <TextField label={t('desk.organisations.linkNote')} value={link.note} onChange={(note) => onChange({ ...link, note })} maxLength={linkNoteUnits} />
    </>
  );
}
