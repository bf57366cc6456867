import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { fileSize } from '#ui/size.ts';
import { GateFindings } from './GateFindings.tsx';
import { SpokenWords } from './SpokenWords.tsx';
import type { ExportResult } from './use-export-result.ts';

export interface ExportOutcomeProps {
  readonly result: ExportResult;
  /** What can be done where nothing was written. */
  readonly refusedWords: string;
  /** What stands below the findings: why it was refused, where the desk can say more than the gate. */
  readonly explained?: ReactNode;
}

/** What was written, with the words that open it this once, or why nothing was. */
export function ExportOutcome({ result: { told, words, forgetWords }, refusedWords, explained }: ExportOutcomeProps) {
  const { t, locale } = useTranslation();
  const outcome = useRef<HTMLDivElement>(null);
  // It stands below long lists, and the dialog that was answered is gone: what became of the file is not to be looked for.
  useEffect(() => {
    if (told !== undefined) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
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
            <GateFindings findings={told.findings} findingsTotal={told.findingsTotal} />
            {explained}
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
