import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { EvidenceView } from '#shared/contract/evidence-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { RoleReason } from '#ui/RoleReason.tsx';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { UnfinishedFiles } from './UnfinishedFiles.tsx';
import type { Evidence, EvidenceEnd, EvidenceWork } from './use-evidence.ts';

/** Files that staff added to a tip, apart from what came with it; the one on its way; what is left unfinished. */
export function EvidenceSection({ tipId, evidence }: { readonly tipId: string; readonly evidence: Evidence }) {
  const { t, locale } = useTranslation();
  const { loaded, reload } = useReply('evidence.list', { tipId });
  const { loaded: unfinished, reload: reloadUnfinished } = useReply('evidence.unfinished', {});
  const mayAdd = useMay('evidence.add');
  const maySave = useMay('evidence.save');
  const [asked, setAsked] = useState<EvidenceView>();
  const { work, end } = evidence;
  const isBusy = work !== undefined;
  const here = work?.tipId === tipId ? work : undefined;
  const ended = end?.tipId === tipId ? end : undefined;
  const refresh = (): void => {
    reload();
    reloadUnfinished();
  };
  useNotice('tips.changed', refresh);
  useEffect(() => {
    reload();
    reloadUnfinished();
  }, [isBusy, reload, reloadUnfinished]);

  const files = loaded.state === 'ready' ? loaded.value.evidence : [];
  const left = unfinished.state === 'ready' && !isBusy ? unfinished.value.unfinished.filter((file) => file.tipId === tipId) : [];
  return (
    <section>
      <h3>{t('desk.evidence.title')}</h3>
      {files.length === 0 ? <p className="small muted">{t('desk.evidence.none')}</p> : null}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.evidenceId} className="attachment">
            <span className="evidence-words">
              <bdi className="evidence-name">
                <OriginalText text={file.fileName} />
              </bdi>
              <span className="small muted">{t('desk.evidence.file', { type: file.mediaType, size: fileSize(file.sizeBytes, locale), when: dateAndTime(file.addedAt, locale) })}</span>
            </span>
            {maySave ? (
              <Button isSmall isPending={isBusy} label={t('desk.evidence.saveOf', { name: file.fileName })} onPress={() => setAsked(file)}>
                {t('desk.evidence.save')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {maySave || files.length === 0 ? null : <RoleReason needed="export" words={t('desk.evidence.saveNeeds')} />}
      {here ? <UnderWay work={here} onStop={evidence.stop} /> : null}
      {ended ? <Ended end={ended} onDismiss={evidence.dismiss} /> : null}
      <UnfinishedFiles files={left} onResume={evidence.resume} onChanged={refresh} />
      {mayAdd ? (
        <p className="evidence-add">
          <Button isSmall isPending={isBusy} onPress={() => evidence.add(tipId)}>
            {t('desk.evidence.add')}
          </Button>
        </p>
      ) : (
        <RoleReason needed="triage" words={t('desk.evidence.addNeeds')} />
      )}
      {asked === undefined ? null : (
        <ConfirmDialog
          title={t('desk.evidence.saveTitle')}
          confirm={t('desk.evidence.saveConfirm')}
          cancel={t('desk.cancel')}
          isDangerous
          onConfirm={() => {
            setAsked(undefined);
            evidence.save(tipId, asked);
          }}
          onCancel={() => setAsked(undefined)}
        >
          <p>{t('desk.evidence.saveWords')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function UnderWay({ work, onStop }: { readonly work: EvidenceWork; readonly onStop: () => void }) {
  const { t, locale } = useTranslation();
  const { kind, fileName, done, total } = work;
  // Saving reads a file twice: to prove it, then to write it.
  const size = kind === 'saving' ? total / 2 : total;
  const isChecking = kind === 'saving' && done <= size;
  const shown = isChecking || kind === 'adding' ? done : done - size;
  return (
    <div className="evidence-work">
      <ProgressBar
        label={t(kind === 'adding' ? 'desk.evidence.adding' : isChecking ? 'desk.evidence.checking' : 'desk.evidence.saving', { name: fileName })}
        done={total === 0 ? undefined : done}
        total={total}
        text={total === 0 ? '' : t('desk.evidence.progress', { done: fileSize(shown, locale), total: fileSize(size, locale) })}
      />
      <Button isSmall onPress={onStop}>
        {t('desk.evidence.stop')}
      </Button>
    </div>
  );
}

function Ended({ end, onDismiss }: { readonly end: EvidenceEnd; readonly onDismiss: () => void }) {
  const { t, locale } = useTranslation();
  const { outcome } = end;
  const dismiss = { onDismiss, dismissLabel: t('desk.dismiss') };
  if (!outcome.ok && outcome.code !== 'cancelled') return <ErrorBanner code={outcome.code} onDismiss={onDismiss} />;
  if (!outcome.ok) {
    return (
      <Banner tone="note" role="status" {...dismiss}>
        {t('desk.evidence.stopped')}
      </Banner>
    );
  }
  const { saved } = outcome.value;
  return (
    <Banner tone={saved ? 'warning' : 'ok'} role="status" {...dismiss}>
      {saved ? t('desk.evidence.saved', { name: saved.savedAs, size: fileSize(saved.sizeBytes, locale) }) : t('desk.evidence.added')}
    </Banner>
  );
}
