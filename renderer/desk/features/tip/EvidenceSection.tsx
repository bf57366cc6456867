import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { evidenceAtOnce, type EvidenceView } from '#shared/contract/evidence-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { Ended, UnderWay } from './EvidenceWay.tsx';
import { FileContents } from './FileContents.tsx';
import { FileViewer } from '../../viewing/FileViewer.tsx';
import { FileName } from './FileName.tsx';
import { TakeOutDialog } from './TakeOutDialog.tsx';
import { UnfinishedFiles } from './UnfinishedFiles.tsx';
import type { Evidence, TipOfFile } from './use-evidence.ts';

/** Files that staff added to a tip, apart from what came with it; the one on its way; what is left unfinished. */
export function EvidenceSection({ tip, evidence }: { readonly tip: TipOfFile; readonly evidence: Evidence }) {
  const { t, locale } = useTranslation();
  const { tipId } = tip;
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('evidence.list', { tipId, offset });
  const [unfinishedOffset, setUnfinishedOffset] = useState(0);
  const { loaded: unfinished, reload: reloadUnfinished } = useReply('evidence.unfinished', { tipId, offset: unfinishedOffset });
  const mayAdd = useMay('evidence.add');
  const maySave = useMay('evidence.save');
  const [asked, setAsked] = useState<EvidenceView>();
  const [viewed, setViewed] = useState<EvidenceView>();
  const way = useRef<HTMLDivElement>(null);
  const section = useKeptFocus(way);
  const { work, end, changes } = evidence;
  const isBusy = work !== undefined;
  const refresh = (): void => {
    reload();
    reloadUnfinished();
  };
  useNotice('tips.changed', refresh);
  useEffect(() => {
    reload();
    reloadUnfinished();
  }, [changes, reload, reloadUnfinished]);

  const files = loaded.state === 'ready' ? loaded.value.evidence : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const left = unfinished.state === 'ready' ? unfinished.value : { total: 0, unfinished: [] };
  return (
    <section ref={section}>
      <h3>{t('desk.evidence.title')}</h3>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="small muted">{t('desk.evidence.none')}</p> : null}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.evidenceId} className="attachment">
            <span className="evidence-words">
              <FileName name={file.fileName} />
              <span className="small muted">{t('desk.evidence.file', { type: file.mediaType, size: fileSize(file.sizeBytes, locale), when: dateAndTime(file.addedAt, locale) })}</span>
            </span>
            <span className="attachment-ways">
              <Button isSmall label={t('desk.viewing.viewOf', { name: file.fileName })} onPress={() => setViewed(file)}>
                {t('desk.viewing.view')}
              </Button>
              {maySave ? (
                <Button isSmall isPending={isBusy} label={t('desk.evidence.saveOf', { name: file.fileName })} onPress={() => setAsked(file)}>
                  {t('desk.evidence.save')}
                </Button>
              ) : null}
            </span>
            <FileContents file={{ of: { evidenceId: file.evidenceId }, name: file.fileName, sizeBytes: file.sizeBytes, sha256: file.sha256, said: undefined }} />
          </li>
        ))}
      </ul>
      <Pager offset={offset} perPage={evidenceAtOnce} total={total} onOffset={setOffset} />
      {maySave || files.length === 0 ? null : <CallReason call="evidence.save" words={t('desk.evidence.saveNeeds')} />}
      <div ref={way} tabIndex={-1} role="group" aria-label={t('desk.evidence.way')} className="evidence-way">
        {work ? <UnderWay work={work} isElsewhere={work.tip.tipId !== tipId} onStop={evidence.stop} /> : null}
        {end ? <Ended end={end} isElsewhere={end.tip.tipId !== tipId} onDismiss={evidence.dismiss} /> : null}
        <UnfinishedFiles files={left.unfinished} isBusy={isBusy} onResume={evidence.resume} onGiveUp={evidence.giveUp} />
        <Pager offset={unfinishedOffset} perPage={evidenceAtOnce} total={left.total} onOffset={setUnfinishedOffset} />
      </div>
      {mayAdd ? (
        <p className="evidence-add">
          <Button isSmall isPending={isBusy} onPress={() => evidence.add({ tipId, number: tip.number })}>
            {t('desk.evidence.add')}
          </Button>
        </p>
      ) : (
        <CallReason call="evidence.add" words={t('desk.evidence.addNeeds')} />
      )}
      {asked === undefined ? null : (
        <TakeOutDialog
          onConfirm={() => {
            setAsked(undefined);
            evidence.save({ tipId, number: tip.number }, asked);
          }}
          onCancel={() => setAsked(undefined)}
        >
          <p>
            <FileName name={asked.fileName} />
          </p>
          <p>{t('desk.evidence.saveWords')}</p>
        </TakeOutDialog>
      )}
      {viewed === undefined ? null : <FileViewer file={{ kind: 'evidence', id: viewed.evidenceId }} title={viewed.fileName} onClose={() => setViewed(undefined)} />}
    </section>
  );
}
