import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileLook, FileReference } from '#shared/contract/viewing-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { useReply } from '../api/use-reply.ts';
import { PictureFacts } from './PictureFacts.tsx';
import { PictureView } from './PictureView.tsx';
import { SoundPlayer } from './SoundPlayer.tsx';
import { Transcript } from './Transcript.tsx';
import { useDecoded } from './use-decoded.ts';

/** One file of a tip, shown without being opened here: what comes to the desk is raw pixels or samples, made in a window that is thrown away. */
export function FileViewer({ file, title, onClose }: { readonly file: FileReference; readonly title: string; readonly onClose: () => void }) {
  const { t, locale } = useTranslation();
  const { loaded } = useReply('viewing.look', { file });
  return (
    <Dialog title={title} onClose={onClose} isLarge>
      {loaded.state === 'loading' ? <p className="muted loading">{t('desk.loading')}</p> : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <p className="small muted viewer-about">
            {loaded.value.mediaType} · {fileSize(loaded.value.sizeBytes, locale)} · SHA-256 <span className="hash">{loaded.value.sha256}</span>
          </p>
          <Shown file={file} shows={loaded.value.shows} />
        </>
      ) : null}
      <div className="actions">
        <Button takesFocus onPress={onClose}>
          {t('desk.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Shown({ file, shows }: { readonly file: FileReference; readonly shows: FileLook['shows'] }) {
  switch (shows.kind) {
    case 'picture':
      return (
        <div className="viewer-picture">
          <Decoded file={file} />
          <PictureFacts picture={shows} />
        </div>
      );
    case 'sound':
      return (
        <>
          <Decoded file={file} />
          <Transcript file={file} />
        </>
      );
    case 'nothing':
      return <NotShown code={shows.code} />;
  }
}

function NotShown({ code }: { readonly code: Extract<FileLook['shows'], { readonly kind: 'nothing' }>['code'] }) {
  const { t } = useTranslation();
  return (
    <>
      <ErrorBanner code={code} />
      <p>{t('desk.viewing.advice')}</p>
    </>
  );
}

function Decoded({ file }: { readonly file: FileReference }) {
  const { t } = useTranslation();
  const decoding = useDecoded(file);
  if (decoding.state === 'decoding') {
    return (
      <p className="muted loading viewer-waiting" role="status">
        {t('desk.viewing.decoding')}
      </p>
    );
  }
  if (decoding.state === 'failed') return <ErrorBanner code={decoding.code} />;
  const { view, bytes } = decoding.decoded;
  return view.kind === 'picture' ? <PictureView file={file} view={view} bytes={bytes} /> : <SoundPlayer view={view} bytes={bytes} />;
}
