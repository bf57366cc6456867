import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierPicture, DossierPictures } from '#shared/contract/picture-calls.ts';
import { pictureCaptionUnits, type Rectangle } from '#shared/domain/picture-limits.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDecoded } from '../../viewing/use-decoded.ts';
import { PaintedPreview } from './PaintedPreview.tsx';
import { PaintStage } from './PaintStage.tsx';
import { usePainting } from './use-painting.ts';

export interface PaintDialogProps {
  readonly dossierId: string;
  readonly picture: DossierPicture;
  readonly title: string;
  readonly onTaken: (pictures: DossierPictures) => void;
  readonly onClose: () => void;
}

/** Paints over what must not leave, then shows the finished picture: only there can somebody say that it may leave. */
export function PaintDialog({ dossierId, picture, title, onTaken, onClose }: PaintDialogProps) {
  const { t } = useTranslation();
  const [isPainting, setPainting] = useState(true);
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog title={isPainting ? title : t('desk.pictures.leavesTitle', { name: title })} mustAnswer isBusy={isBusy} onClose={onClose} isLarge>
      {isPainting ? (
        <Paint dossierId={dossierId} picture={picture} isBusy={isBusy} onBusy={setBusy} onTaken={onTaken} onLook={() => setPainting(false)} onClose={onClose} />
      ) : (
        <Look dossierId={dossierId} picture={picture} isBusy={isBusy} onBusy={setBusy} onTaken={onTaken} onBack={() => setPainting(true)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface PhaseProps extends Omit<PaintDialogProps, 'title'> {
  readonly isBusy: boolean;
  readonly onBusy: (isBusy: boolean) => void;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function Paint({ dossierId, picture, isBusy, onBusy, onTaken, onLook, onClose }: PhaseProps & { readonly onLook: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const decoding = useDecoded(picture.file);
  const painting = usePainting(picture.rectangles);
  const [caption, setCaption] = useState(picture.caption);
  const [code, setCode] = useState<Code>();
  const [said, setSaid] = useState<{ readonly at: number; readonly rectangle: Rectangle }>();

  const look = async (): Promise<void> => {
    const rectangles = painting.rectangles.map((each) => ({ ...each }));
    if (isSame(rectangles, picture.rectangles) && caption.trim() === picture.caption) {
      onLook();
      return;
    }
    onBusy(true);
    const result = await api['dossier.paint']({ dossierId, pictureId: picture.pictureId, version: picture.version, caption, rectangles });
    onBusy(false);
    setCode(result.ok ? undefined : result.code);
    if (!result.ok) return;
    onTaken(result.value);
    onLook();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    painting.undo();
  };
  const isReady = decoding.state === 'ready' && decoding.decoded.view.kind === 'picture';

  return (
    // Undo is for the whole picture, wherever the focus is.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="stack" onKeyDown={onKeyDown}>
      <p className="small muted">{t('desk.pictures.howTo')}</p>
      <div className="viewer-picture">
        {decoding.state === 'decoding' ? (
          <p className="muted loading viewer-waiting" role="status">
            {t('desk.viewing.decoding')}
          </p>
        ) : null}
        {decoding.state === 'failed' ? <ErrorBanner code={decoding.code} /> : null}
        {decoding.state === 'ready' && decoding.decoded.view.kind === 'picture' ? <PaintStage file={picture.file} view={decoding.decoded.view} bytes={decoding.decoded.bytes} painting={painting} onSay={(at, rectangle) => setSaid({ at, rectangle })} /> : null}
        <section className="stack" aria-label={t('desk.pictures.listTitle')}>
          <h3>{t('desk.pictures.listTitle')}</h3>
          {painting.rectangles.length === 0 ? <p className="small muted">{t('desk.pictures.noRectangles')}</p> : null}
          <ol className="paint-list">
            {painting.rectangles.map((rectangle, at) => (
              <li key={at}>
                <span className="small">{t('desk.pictures.rectangle', { number: at + 1, ...rectangle })}</span>
                <Button isSmall label={t('desk.pictures.removeRectangle', { number: at + 1 })} onPress={() => painting.remove(at)}>
                  {t('desk.pictures.remove')}
                </Button>
              </li>
            ))}
          </ol>
          <p className="visually-hidden" role="status">
            {said === undefined ? '' : t('desk.pictures.rectangle', { number: said.at + 1, ...said.rectangle })}
          </p>
          <TextField label={t('desk.pictures.caption')} description={t('desk.pictures.captionHelp')} value={caption} onChange={setCaption} maxLength={pictureCaptionUnits} />
        </section>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={isBusy} takesFocus onPress={onClose}>
          {t('desk.cancel')}
        </Button>
        <Button kind="primary" isPending={isBusy} isDisabled={!isReady} onPress={() => void look()}>
          {t('desk.pictures.look')}
        </Button>
      </div>
    </div>
  );
}

function Look({ dossierId, picture, isBusy, onBusy, onTaken, onBack, onClose }: PhaseProps & { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [pixels, setPixels] = useState<string>();
  const [code, setCode] = useState<Code>();
  const review = async (call: () => Promise<Result<DossierPictures, Code>>): Promise<void> => {
    onBusy(true);
    const result = await call();
    onBusy(false);
    setCode(result.ok ? undefined : result.code);
    if (!result.ok) return;
    onTaken(result.value);
    onClose();
  };
  return (
    <div className="stack">
      <p className="small">{t('desk.pictures.leavesHint')}</p>
      {picture.rectangles.length === 0 ? <p className="small">{t('desk.pictures.leavesUnpainted')}</p> : null}
      <PaintedPreview dossierId={dossierId} picture={picture} onShown={setPixels} />
      {picture.caption === '' ? null : (
        <p>
          <bdi>{picture.caption}</bdi>
        </p>
      )}
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={isBusy} takesFocus onPress={onBack}>
          {t('desk.pictures.backToPainting')}
        </Button>
        <Button isPending={isBusy} onPress={onClose}>
          {t('desk.close')}
        </Button>
        <Button
          kind="primary"
          isPending={isBusy}
          isDisabled={pixels === undefined}
          onPress={() => {
            if (pixels !== undefined) void review(() => api['dossier.pictureReviewed']({ dossierId, pictureId: picture.pictureId, version: picture.version, pixels }));
          }}
        >
          {t('desk.pictures.mayLeave')}
        </Button>
      </div>
    </div>
  );
}
