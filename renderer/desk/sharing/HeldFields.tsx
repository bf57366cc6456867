import { useTranslation } from '#i18n/desk-translation.ts';
import type { HeldComparison } from '#shared/contract/held-calls.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import type { Loaded } from '../api/use-reply.ts';
import { HeldReport } from './HeldReport.tsx';

export interface HeldFieldsProps {
  readonly loaded: Loaded<HeldComparison>;
  /** Whether reports have a place in what is to leave. */
  readonly hasPlaces: boolean;
  /** Digest of the comparison that was ticked; another one unticks it. */
  readonly compared: string | null;
  readonly isChecked: boolean;
  readonly onChange: (digest: string | null) => void;
}

/** What the receiver holds of the same reports, what differs, and that somebody compared it. */
export function HeldFields({ loaded, hasPlaces, compared, isChecked, onChange }: HeldFieldsProps) {
  const { t } = useTranslation();
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { mustCompare, digest, filesTotal, samePersonTotal } = loaded.value;
  const isTicked = compared === digest;
  return (
    <section className="stack-tight held" aria-labelledby="held-title">
      <h3 id="held-title">{t('desk.held.title')}</h3>
      {filesTotal === 0 && samePersonTotal === 0 ? <p className="small">{t('desk.held.none')}</p> : null}
      <HeldFiles held={loaded.value} />
      {loaded.value.reports.map((report) => (
        <HeldReport key={report.tipId} report={report} hasPlace={hasPlaces} />
      ))}
      <SamePerson held={loaded.value} />
      {mustCompare ? (
        <>
          <p className="small">{t('desk.held.mustCompare')}</p>
          <div className="field">
            <Checkbox isSelected={isTicked} onChange={(isSelected) => onChange(isSelected ? digest : null)}>
              {t('desk.held.tick')}
            </Checkbox>
            {isChecked && !isTicked ? <p className="field-error">{t('desk.held.tickMissing')}</p> : null}
          </div>
        </>
      ) : null}
    </section>
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
