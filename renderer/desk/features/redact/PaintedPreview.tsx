import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierPicture } from '#shared/contract/picture-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { PictureCanvas } from '../../viewing/PictureCanvas.tsx';
import { fetchPieces, type DecodedFile } from '../../viewing/use-decoded.ts';

export interface PaintedPreviewProps {
  readonly dossierId: string;
  readonly picture: DossierPicture;
  /** Told the hash of what is shown once it is there. */
  readonly onShown: (pixels: string) => void;
}

type Made = { readonly state: 'making' } | { readonly state: 'failed'; readonly code: Code } | { readonly state: 'ready'; readonly decoded: DecodedFile };

/** The finished picture, made by the vault and read back by it: these pixels and no others leave. */
export function PaintedPreview({ dossierId, picture: { pictureId, version }, onShown }: PaintedPreviewProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [isWhole, setWhole] = useState(true);
  const [made, setMade] = useState<Made>({ state: 'making' });
  useEffect(() => {
    let isCurrent = true;
    const make = async (): Promise<void> => {
      const painted = await api['dossier.paintedPicture']({ dossierId, pictureId, version });
      const fetched = painted.ok ? await fetchPieces(api, painted.value.view) : painted;
      if (!isCurrent) return;
      setMade(fetched.ok ? { state: 'ready', decoded: fetched.value } : { state: 'failed', code: fetched.code });
      if (painted.ok && fetched.ok) onShown(painted.value.pixels);
    };
    void make();
    return () => {
      isCurrent = false;
      void api['viewing.close']({});
    };
  }, [api, dossierId, pictureId, version, onShown]);
  if (made.state === 'making') {
    return (
      <p className="muted loading viewer-waiting" role="status">
        {t('desk.pictures.making')}
      </p>
    );
  }
  if (made.state === 'failed') return <ErrorBanner code={made.code} />;
  const { view, bytes } = made.decoded;
  if (view.kind !== 'picture') return null;
  return (
    <>
      <Checkbox isSelected={isWhole} onChange={setWhole}>
        {t('desk.pictures.whole')}
      </Checkbox>
      {/* What is larger than its frame is scrolled by keys (WCAG 2.2, 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className="picture-stage" tabIndex={0} role="region" aria-label={t('desk.pictures.leavesStage')}>
        <PictureCanvas bytes={bytes} size={view} quarters={0} className={isWhole ? 'painted painted-whole' : 'painted'} label={t('desk.viewing.pictureOf', { width: view.width, height: view.height })} />
      </div>
    </>
  );
}
