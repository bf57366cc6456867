import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileContents } from '#shared/contract/contents-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { fileSize } from '#ui/size.ts';
import { ArchiveListing } from './ArchiveListing.tsx';
import { FileName } from './FileName.tsx';
import type { ShownFile } from './FileContents.tsx';
import { WarningWords } from './WarningWords.tsx';
import { fileWarnings } from './file-warnings.ts';

/** A smaller size is said in bytes already. */
const kilobyte = 1000;

export interface FileDetailsProps {
  readonly file: ShownFile;
  readonly contents: FileContents;
  readonly onClose: () => void;
}

/** Everything that is known about a file without opening it, and what to do with it. */
export function FileDetails({ file, contents, onClose }: FileDetailsProps) {
  const { t, locale } = useTranslation();
  const { kind, listing } = contents;
  const warnings = fileWarnings(contents, file.said);
  return (
    <Dialog title={t('desk.contents.title')} isWide onClose={onClose}>
      <dl className="facts">
        <dt>{t('desk.contents.name')}</dt>
        <dd>
          <FileName name={file.name} />
        </dd>
        <dt>{t('desk.contents.byContent')}</dt>
        <dd>
          {t(`desk.contents.kind.${kind}`)} <span className="muted">({contents.mediaType})</span>
        </dd>
        {file.said === undefined ? null : (
          <>
            <dt>{t('desk.contents.said')}</dt>
            <dd>{file.said}</dd>
          </>
        )}
        <dt>{t('desk.contents.size')}</dt>
        <dd>
          {fileSize(file.sizeBytes, locale)} {file.sizeBytes < kilobyte ? null : <span className="muted">({t('desk.contents.bytes', { count: file.sizeBytes })})</span>}
        </dd>
        <dt>{t('desk.contents.sha256')}</dt>
        <dd className="hash">{file.sha256}</dd>
      </dl>
      {warnings.length === 0 ? null : (
        <section>
          <h3>{t('desk.contents.care')}</h3>
          <ul className="file-warnings">
            {warnings.map((warning) => (
              <li key={warning.about}>
                <WarningWords warning={warning} contents={contents} said={file.said} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {kind === 'picture' || kind === 'sound' ? null : (
        <section>
          <h3>{t('desk.contents.todo')}</h3>
          <p>{t(`desk.contents.advice.${kind}`)}</p>
          {kind === 'program' ? null : <p>{t('desk.contents.how')}</p>}
        </section>
      )}
      {listing ? <ArchiveListing listing={listing} /> : null}
      <div className="actions">
        <Button onPress={onClose}>{t('desk.close')}</Button>
      </div>
    </Dialog>
  );
}
