import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { openingsAtOnce } from '#shared/contract/commitment-calls.ts';
import type { Disclosure } from '#shared/contract/disclosure-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useStandingReply } from '../../api/use-standing-reply.ts';
import { FileOnDisk, type LookedFor } from './FileOnDisk.tsx';
import { OpenCommitmentDialog } from './OpenCommitmentDialog.tsx';

export interface CommitmentsProps {
  readonly disclosure: Pick<Disclosure, 'disclosureId' | 'disclosedAt' | 'commitments' | 'openings'>;
  readonly name: string;
  /** What a look at the disk found of the files of this disclosure. */
  readonly files: readonly LookedFor[];
  readonly onDeleted: () => void;
}

/** How many commitments of a file can be opened, what was opened for whom and whether that still lies on this laptop, and opening one. */
export function Commitments({ disclosure: { disclosureId, disclosedAt, commitments, openings }, name, files, onDeleted }: CommitmentsProps) {
  const { t, locale } = useTranslation();
  const mayOpen = useMay('commitments.open');
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useSaid();
  if (commitments === 0 && openings === 0) return null;
  return (
    <>
      {commitments === 0 ? null : <p className="small">{t('desk.commitments.count', { count: commitments })}</p>}
      {openings === 0 ? null : <Openings disclosureId={disclosureId} files={files} onDeleted={onDeleted} />}
      {mayOpen && commitments > 0 ? (
        <div className="actions">
          <Button isSmall kind="quiet" label={t('desk.commitments.openOf', { title: name, when: dateAndTime(disclosedAt, locale) })} onPress={() => setAsking(true)}>
            {t('desk.commitments.open')}
          </Button>
        </div>
      ) : null}
      <div className="small muted" role="status">
        {said === '' ? null : <p>{said}</p>}
      </div>
      {isAsking ? (
        <OpenCommitmentDialog
          disclosureId={disclosureId}
          onDone={({ savedAs }) => {
            setAsking(false);
            say(({ t }) => t('desk.commitments.saved', { name: savedAs }));
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Openings({ disclosureId, files, onDeleted }: { readonly disclosureId: string } & Pick<CommitmentsProps, 'files' | 'onDeleted'>) {
  const { t, locale } = useTranslation();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useStandingReply('commitments.list', { disclosureId, openingsOffset: offset });
  useNotice('disclosures.changed', reload);
  if (loaded.state !== 'ready') return null;
  const { openings, openingsTotal } = loaded.value;
  return (
    <>
      <ul className="plain-list small">
        {openings.map(({ openingId, report, number, receiver, openedAt, because, actor, fileRemoved }) => {
          const when = dateAndTime(openedAt, locale);
          const what = number === 0 ? t('desk.commitments.openedSealed', { report: String(report) }) : t('desk.commitments.openedFile', { report: String(report), file: String(number) });
          return (
            <li key={openingId} dir="auto">
              {t('desk.commitments.opened', { when, what, name: receiver.name, actor: actor === '' ? t('desk.commitments.nobody') : actor })}
              {because === '' ? null : <p>{t('desk.commitments.openedBecause', { words: because })}</p>}
              <FileOnDisk file={files.find((file) => file.openingId === openingId)} fileRemoved={fileRemoved} deleteLabel={t('desk.disclosures.deleteFileOf', { title: t('desk.commitments.fileFor', { name: receiver.name }), when })} onDeleted={onDeleted} />
            </li>
          );
        })}
      </ul>
      <Pager offset={offset} perPage={openingsAtOnce} total={openingsTotal} onOffset={setOffset} />
    </>
  );
}
