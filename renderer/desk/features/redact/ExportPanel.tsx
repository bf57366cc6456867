import { useEffect, useRef, useState } from 'react';
import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { Button } from '#ui/Button.tsx';
import { fileSize } from '#ui/size.ts';
import { ExportDialog } from './ExportDialog.tsx';

export interface ExportPanelProps {
  readonly dossierId: string;
  /** Texts nobody has read to the end yet. */
  readonly toReview: number;
  /** Pictures nobody has looked at as they leave; undefined while that is asked. */
  readonly toSee: number | undefined;
  /** Likely details nobody decided about; undefined while they are looked for. */
  readonly toDecide: number | undefined;
}

type Check = keyof typeof deskMessages.desk.redact.check;
const isCheck = (check: string): check is Check => Object.hasOwn(deskMessages.desk.redact.check, check);

/** Writes the dossier, and says what was written or why nothing was. */
export function ExportPanel({ dossierId, toReview, toSee, toDecide }: ExportPanelProps) {
  const { t, locale } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [result, setResult] = useState<Reply<'dossier.export'>>();
  const outcome = useRef<HTMLDivElement>(null);
  // It stands below long lists, and the dialog that was answered is gone: what became of the file is not to be looked for.
  useEffect(() => {
    if (result !== undefined) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const checkWords = (check: string): string => (isCheck(check) ? t(`desk.redact.check.${check}`) : check);
  const placeWords = (location: string): string => {
    const report = /^report (\d+)$/.exec(location)?.[1];
    if (report !== undefined) return t('desk.redact.where.report', { number: report });
    return location === 'title' ? t('desk.redact.where.title') : location;
  };
  return (
    <section>
      <h2>{t('desk.redact.exportTitle')}</h2>
      <p className="small">{toReview === 0 ? t('desk.redact.allReviewed') : t('desk.redact.toReview', { count: toReview })}</p>
      {toSee === undefined || toSee === 0 ? null : <p className="small">{t('desk.pictures.toReview', { count: toSee })}</p>}
      {toDecide === undefined || toDecide === 0 ? null : <p className="small">{t('desk.redact.found.toDecide', { count: toDecide })}</p>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={toReview > 0 || toSee !== 0 || toDecide !== 0}
          onPress={() => {
            setResult(undefined);
            setAsking(true);
          }}
        >
          {t('desk.disclosures.export')}
        </Button>
      </div>
      <p className="tiny muted">{t('desk.redact.gate')}</p>
      {isAsking ? (
        <ExportDialog
          dossierId={dossierId}
          onDone={(reply) => {
            setAsking(false);
            setResult(reply);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <div ref={outcome}>
        {result?.outcome === 'refused' ? (
          <Banner tone="danger" role="alert">
            <p>
              <b>{t('desk.redact.refusedTitle')}</b>
            </p>
            <p>{t('desk.redact.refusedFound')}</p>
            <ul>
              {result.findings.map((finding) => (
                <li key={`${finding.check} ${finding.location}`}>{t('desk.redact.finding', { location: placeWords(finding.location), check: checkWords(finding.check), count: finding.count })}</li>
              ))}
            </ul>
            <CutNote shown={result.findings.length} total={result.findingsTotal} />
            <p>{t('desk.redact.refusedWords')}</p>
          </Banner>
        ) : null}
        {result?.outcome === 'written' ? (
          <Banner tone="ok" role="status">
            <p>
              <b>{t('desk.redact.saved', { name: result.savedAs })}</b>
            </p>
            <p>
              {fileSize(result.sizeBytes, locale)}
              {result.pages === null ? null : ` · ${t('desk.redact.pages', { count: result.pages })}`} · {t('desk.redact.checks', { count: result.checks })}
            </p>
            {result.notices.map(({ check, count }) => (
              <p key={check}>{t(`desk.redact.notice.${check}`, { count })}</p>
            ))}
            <p className="hash">SHA-256 {result.sha256}</p>
          </Banner>
        ) : null}
      </div>
    </section>
  );
}
