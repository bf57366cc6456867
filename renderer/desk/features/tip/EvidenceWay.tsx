import { useTranslation } from '#i18n/desk-translation.ts';
import { evidenceLimits } from '#shared/domain/evidence.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { fileSize } from '#ui/size.ts';
import { FileName } from './FileName.tsx';
import type { EvidenceEnd, EvidenceWork } from './use-evidence.ts';

/** How far a file has come. `isElsewhere`: it is another tip's, and holds up what could be pressed here. */
export function UnderWay({ work, isElsewhere, onStop }: { readonly work: EvidenceWork; readonly isElsewhere: boolean; readonly onStop: () => void }) {
  const { t, locale } = useTranslation();
  const { kind, tip, fileName, done, total } = work;
  // Saving reads a file twice: to prove it, then to write it.
  const size = kind === 'saving' ? total / 2 : total;
  const isChecking = kind === 'saving' && done <= size;
  const shown = isChecking || kind === 'adding' ? done : done - size;
  return (
    <div className="evidence-work">
      <FileName name={fileName} />
      <ProgressBar
        label={t(kind === 'adding' ? 'desk.evidence.adding' : isChecking ? 'desk.evidence.checking' : 'desk.evidence.saving')}
        done={total === 0 ? undefined : done}
        total={total}
        text={total === 0 ? t('desk.evidence.starting') : t('desk.evidence.progress', { done: fileSize(shown, locale), total: fileSize(size, locale) })}
      />
      {isElsewhere ? <p className="small muted">{t('desk.evidence.elsewhere', { number: String(tip.number) })}</p> : null}
      <Button isSmall onPress={onStop}>
        {t('desk.evidence.stop')}
      </Button>
    </div>
  );
}

/** What became of the last file. */
export function Ended({ end, isElsewhere, onDismiss }: { readonly end: EvidenceEnd; readonly isElsewhere: boolean; readonly onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {isElsewhere ? (
        <p className="small">
          {t('desk.tip.title', { number: String(end.tip.number) })}: <FileName name={end.fileName} />
        </p>
      ) : null}
      <Outcome outcome={end.outcome} onDismiss={onDismiss} />
    </>
  );
}

function Outcome({ outcome, onDismiss }: { readonly outcome: EvidenceEnd['outcome']; readonly onDismiss: () => void }) {
  const { t, locale } = useTranslation();
  const dismiss = { onDismiss, dismissLabel: t('desk.dismiss') };
  if (outcome.ok) {
    const done = outcome.value;
    return (
      <Banner tone={done.kind === 'saved' ? 'warning' : 'ok'} role="status" {...dismiss}>
        {done.kind === 'saved' ? t('desk.evidence.saved', { name: done.savedAs, size: fileSize(done.sizeBytes, locale) }) : t(`desk.evidence.${done.kind}`)}
      </Banner>
    );
  }
  if (outcome.code === 'cancelled') {
    return (
      <Banner tone="note" role="status" {...dismiss}>
        {t('desk.evidence.stopped')}
      </Banner>
    );
  }
  if (!isOwn(outcome.code)) return <ErrorBanner code={outcome.code} onDismiss={onDismiss} />;
  return (
    <Banner tone="danger" role="alert" {...dismiss}>
      {outcome.code === 'too-large' ? t('desk.evidence.problem.too-large', { size: fileSize(evidenceLimits.bytes, locale) }) : t(`desk.evidence.problem.${outcome.code}`)}
    </Banner>
  );
}

/** What an import says of these codes is no advice here. */
const own = ['file-unreadable', 'file-changed', 'not-a-file', 'too-large'] as const;

const isOwn = (code: Code): code is (typeof own)[number] => (own as readonly Code[]).includes(code);
