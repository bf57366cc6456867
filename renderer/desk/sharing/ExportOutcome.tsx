import { useEffect, useRef } from 'react';
import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { fileSize } from '#ui/size.ts';
import { SpokenWords } from './SpokenWords.tsx';
import type { ExportResult } from './use-export-result.ts';

type Check = keyof typeof deskMessages.desk.redact.check;
const isCheck = (check: string): check is Check => Object.hasOwn(deskMessages.desk.redact.check, check);

export interface ExportOutcomeProps {
  readonly result: ExportResult;
  /** What can be done where nothing was written. */
  readonly refusedWords: string;
}

/** What was written, with the words that open it this once, or why nothing was. */
export function ExportOutcome({ result: { told, words, forgetWords }, refusedWords }: ExportOutcomeProps) {
  const { t, locale } = useTranslation();
  const outcome = useRef<HTMLDivElement>(null);
  // It stands below long lists, and the dialog that was answered is gone: what became of the file is not to be looked for.
  useEffect(() => {
    if (told !== undefined) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  const checkWords = (check: string): string => (isCheck(check) ? t(`desk.redact.check.${check}`) : check);
  const placeWords = (location: string): string => {
    const report = /^report (\d+)$/.exec(location)?.[1];
    if (report !== undefined) return t('desk.redact.where.report', { number: report });
    if (location === 'what was typed') return t('desk.redact.where.typed');
    return location === 'title' ? t('desk.redact.where.title') : location;
  };
  return (
    <>
      {words === null ? null : <SpokenWords words={words} onNoted={forgetWords} />}
      <div ref={outcome}>
        {told?.outcome === 'refused' ? (
          <Banner tone="danger" role="alert">
            <p>
              <b>{t('desk.redact.refusedTitle')}</b>
            </p>
            <p>{t('desk.redact.refusedFound')}</p>
            <ul>
              {told.findings.map((finding) => (
                <li key={`${finding.check} ${finding.location}`}>{t('desk.redact.finding', { location: placeWords(finding.location), check: checkWords(finding.check), count: finding.count })}</li>
              ))}
            </ul>
            <CutNote shown={told.findings.length} total={told.findingsTotal} />
            <p>{refusedWords}</p>
          </Banner>
        ) : null}
        {told?.outcome === 'written' ? (
          <Banner tone="ok" role="status">
            <p>
              <b>{t('desk.redact.saved', { name: told.savedAs })}</b>
            </p>
            <p>
              {fileSize(told.sizeBytes, locale)}
              {told.pages === null ? null : ` · ${t('desk.redact.pages', { count: told.pages })}`} · {t('desk.redact.checks', { count: told.checks })}
            </p>
            {told.notices.map(({ check, count }) => (
              <p key={check}>{t(`desk.redact.notice.${check}`, { count })}</p>
            ))}
            <p>{t(`desk.disclosures.sealedAs.${told.sealing}`)}</p>
            <p className="hash">SHA-256 {told.sha256}</p>
          </Banner>
        ) : null}
      </div>
    </>
  );
}
