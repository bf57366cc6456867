import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Disclosure } from '#shared/contract/disclosure-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useWords } from '../../sharing/use-words.ts';

export type LookedFor = Reply<'disclosures.files'>['files'][number];

export interface FileOnDiskProps {
  /** What a look at the disk found; undefined: where it was put is not known any more, or nobody has looked yet. */
  readonly file: LookedFor | undefined;
  /** Who deleted it through the desk, and when. */
  readonly fileRemoved: Disclosure['fileRemoved'];
  /** What is said to somebody who does not see where the button stands. */
  readonly deleteLabel: string;
  readonly onDeleted: () => void;
}

/** Whether a file that left still lies on this laptop, and its deletion. */
export function FileOnDisk({ file, fileRemoved, deleteLabel, onDeleted }: FileOnDiskProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const words = useWords();
  const call = useCall<Disclosure>();
  const mayDelete = useMay('disclosures.deleteFile');
  const [isAsking, setAsking] = useState(false);
  if (fileRemoved !== null) return <p className="small muted">{t('desk.disclosures.fileRemoved', { when: dateAndTime(fileRemoved.at, locale), actor: words.actor(fileRemoved) })}</p>;
  if (file === undefined) return null;
  const remove = (): void =>
    void call.run(
      () => api['disclosures.deleteFile']({ disclosureId: file.disclosureId, openingId: file.openingId }),
      () => {
        setAsking(false);
        onDeleted();
      },
    );
  return (
    <>
      <p className="small" dir="auto">
        {t(`desk.disclosures.fileState.${file.state}`, { name: file.savedAs })}
      </p>
      {file.state === 'there' && mayDelete ? (
        <div className="actions">
          <Button isSmall kind="quiet" label={deleteLabel} onPress={() => setAsking(true)}>
            {t('desk.disclosures.deleteFile')}
          </Button>
        </div>
      ) : null}
      {isAsking ? (
        <ConfirmDialog title={t('desk.disclosures.deleteTitle')} confirm={t('desk.disclosures.deleteNow')} cancel={t('desk.cancel')} isDangerous isPending={call.isBusy} onConfirm={remove} onCancel={() => setAsking(false)}>
          <p dir="auto">{t('desk.disclosures.deleteWords', { name: file.savedAs })}</p>
          {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
