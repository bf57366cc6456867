import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierPicture, DossierPictures } from '#shared/contract/picture-calls.ts';
import { pictureCaptionUnits, type Rectangle } from '#shared/domain/picture-limits.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { NotSaved } from '#ui/NotSaved.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDecoded } from '../../viewing/use-decoded.ts';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
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
  const { pictureId, version } = picture;
  const asItIs = { version, rectangles: picture.rectangles, caption: picture.caption };
  const drafted = useDraftedForm('picture-painting', pictureId, asItIs, () => undefined, onClose);
  // Of another version it says nothing: somebody has painted since.
  const isOfThis = drafted.value?.version === version;
  const draft = isOfThis ? drafted.value : asItIs;
  const change = (part: Partial<typeof asItIs>): void => drafted.change({ ...draft, ...part });
  const painting = usePainting(draft.rectangles, (rectangles) => change({ rectangles: [...rectangles] }));
  const { caption } = draft;
  const { code } = drafted.dialog;
  const [said, setSaid] = useState<{ readonly at: number; readonly rectangle: Rectangle }>();

  const look = (): void => {
    const rectangles = painting.rectangles.map((each) => ({ ...each }));
    if (isSame(rectangles, picture.rectangles) && caption.trim() === picture.caption) {
      // What was drawn and taken back again is nothing that waits.
      void api['formDrafts.forget']({ form: 'picture-painting', subject: pictureId });
      onLook();
      return;
    }
    onBusy(true);
    drafted.submit(async () => {
      const result = await api['dossier.paint']({ dossierId, pictureId, version, caption, rectangles });
      onBusy(false);
      if (result.ok) {
        onTaken(result.value);
        onLook();
      }
      return result;
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    painting.undo();
  };
  const isReady = drafted.value !== undefined && decoding.state === 'ready' && decoding.decoded.view.kind === 'picture';

  return (
    // Undo is for the whole picture, wherever the focus is.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="stack" onKeyDown={onKeyDown}>
      <p className="small muted">{t('desk.pictures.howTo')}</p>
      {drafted.dialog.onStartAnew === undefined || !isOfThis ? null : <NotSaved isBusy={drafted.dialog.isBusy} onStartAnew={drafted.dialog.onStartAnew} />}
      <div className="viewer-picture">
        {decoding.state === 'decoding' ? (
          <p className="muted loading viewer-waiting" role="status">
            {t('desk.viewing.decoding')}
          </p>
        ) : null}
        {decoding.state === 'failed' ? <ErrorBanner code={decoding.code} /> : null}
        {drafted.value !== undefined && decoding.state === 'ready' && decoding.decoded.view.kind === 'picture' ? <PaintStage file={picture.file} view={decoding.decoded.view} bytes={decoding.decoded.bytes} painting={painting} onSay={(at, rectangle) => setSaid({ at, rectangle })} /> : null}
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
          <TextField label={t('desk.pictures.caption')} description={t('desk.pictures.captionHelp')} value={caption} onChange={(next) => change({ caption: next })} maxLength={pictureCaptionUnits} />
        </section>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isPending={isBusy || drafted.dialog.isBusy} takesFocus onPress={drafted.dialog.onClose}>
          {t('desk.cancel')}
        </Button>
        <Button kind="primary" isPending={isBusy} isDisabled={!isReady} onPress={look}>
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
