import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { FileDetails } from './FileDetails.tsx';
import { WarningWords } from './WarningWords.tsx';
import { fileWarnings } from './file-warnings.ts';

export interface ShownFile {
  /** Which of the two kinds of file, and which one. */
  readonly of: { readonly attachmentId: string } | { readonly evidenceId: string };
  /** What staff call it; of an added file its name, which may hold any character. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** The media type that travelled with it; undefined for files that staff added. */
  readonly said: string | undefined;
}

/** What a file is by its content: its kind, what to do with it, the gravest warning, and a dialog with the rest. Nothing of it is opened. */
export function FileContents({ file }: { readonly file: ShownFile }) {
  return 'attachmentId' in file.of ? <OfAttachment attachmentId={file.of.attachmentId} file={file} /> : <OfEvidence evidenceId={file.of.evidenceId} file={file} />;
}

function OfAttachment({ attachmentId, file }: { readonly attachmentId: string; readonly file: ShownFile }) {
  return <Contents file={file} loaded={useReply('attachment.contents', { attachmentId }).loaded} />;
}

function OfEvidence({ evidenceId, file }: { readonly evidenceId: string; readonly file: ShownFile }) {
  return <Contents file={file} loaded={useReply('evidence.contents', { evidenceId }).loaded} />;
}

function Contents({ file, loaded }: { readonly file: ShownFile; readonly loaded: ReturnType<typeof useReply<'attachment.contents'>>['loaded'] }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (loaded.state === 'loading') return <span className="file-contents small muted">{t('desk.loading')}</span>;
  if (loaded.state === 'failed')
    return (
      <span className="file-contents">
        <ErrorBanner code={loaded.code} />
      </span>
    );
  const contents = loaded.value;
  const [gravest, ...others] = fileWarnings(contents, file.said);
  const { kind } = contents;
  return (
    <span className="file-contents small">
      <span>
        {t(`desk.contents.kind.${kind}`)}
        {kind === 'picture' || kind === 'sound' ? null : <span className="muted"> · {t(`desk.contents.advice.${kind}`)}</span>}
      </span>
      {gravest ? (
        <span className="file-warning">
          <b>{t('desk.contents.care')}:</b> <WarningWords warning={gravest} contents={contents} said={file.said} />
          {others.length > 0 ? ' …' : null}
        </span>
      ) : null}
      <span>
        <Button isSmall label={t('desk.contents.detailsOf', { name: file.name })} onPress={() => setIsOpen(true)}>
          {t('desk.contents.details')}
        </Button>
      </span>
      {isOpen ? <FileDetails file={file} contents={contents} onClose={() => setIsOpen(false)} /> : null}
    </span>
  );
}
