import { useTranslation } from '#i18n/desk-translation.ts';
import type { HeldComparison } from '#shared/contract/held-calls.ts';
import { CutNote } from '#ui/CutNote.tsx';
import { dateAndTime } from '#ui/time.ts';
import { HeldReport } from './HeldReport.tsx';

/** What a receiver holds: the files, report by report what differs, and whom other reports of theirs are about too. */
export function HeldList({ held, hasPlaces }: { readonly held: HeldComparison; readonly hasPlaces: boolean }) {
  return (
    <>
      <HeldFiles held={held} />
      {held.reports.map((report) => (
        <HeldReport key={report.tipId} report={report} hasPlace={hasPlaces} />
      ))}
      <SamePerson held={held} />
    </>
  );
}

function HeldFiles({ held: { files, filesTotal } }: { readonly held: HeldComparison }) {
  const { t, locale } = useTranslation();
  if (filesTotal === 0) return null;
  return (
    <>
      <p className="small">{t('desk.held.files', { count: filesTotal })}</p>
      <ul className="small">
        {files.map(({ disclosureId, disclosedAt, kind, title }) => (
          <li key={disclosureId} dir="auto">
            {t(`desk.held.file.${kind}`, { when: dateAndTime(disclosedAt, locale), title: title === '' ? t('desk.held.untitled') : title })}
          </li>
        ))}
      </ul>
      <CutNote shown={files.length} total={filesTotal} />
    </>
  );
}

function SamePerson({ held: { samePerson, samePersonTotal } }: { readonly held: HeldComparison }) {
  const { t, locale } = useTranslation();
  if (samePersonTotal === 0) return null;
  return (
    <>
      <p className="small">{t('desk.held.samePerson', { count: samePersonTotal })}</p>
      <ul className="small">
        {samePerson.map(({ position, individual, heldTipNumber, disclosedAt }) => {
          const said = { position: String(position), individual: String(individual), when: dateAndTime(disclosedAt, locale) };
          return <li key={`${said.position} ${said.individual} ${String(heldTipNumber)}`}>{heldTipNumber === null ? t('desk.held.samePersonGone', said) : t('desk.held.samePersonLine', { ...said, number: String(heldTipNumber) })}</li>;
        })}
      </ul>
      <CutNote shown={samePerson.length} total={samePersonTotal} />
    </>
  );
}
