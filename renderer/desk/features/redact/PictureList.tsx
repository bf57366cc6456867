import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierPicture, DossierPictures } from '#shared/contract/picture-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { picturesAtMost } from '#shared/domain/picture-limits.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { PaintDialog } from './PaintDialog.tsx';

export interface PictureListProps {
  readonly dossierId: string;
  readonly pictures: DossierPictures;
  readonly onTaken: (pictures: DossierPictures) => void;
}

/** The pictures of a dossier, whether somebody has looked at each as it leaves, and the files that could be added. */
export function PictureList({ dossierId, pictures: { pictures, offered, offeredTotal }, onTaken }: PictureListProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const [openId, setOpenId] = useState<string>();
  const [code, setCode] = useState<Code>();
  const take = async (call: Promise<Result<DossierPictures, Code>>): Promise<void> => {
    const result = await call;
    setCode(result.ok ? undefined : result.code);
    if (result.ok) onTaken(result.value);
  };
  const nameOf = (picture: DossierPicture): string => t('desk.pictures.name', { number: pictures.indexOf(picture) + 1, tip: picture.tipNumber });
  const open = pictures.find(({ pictureId }) => pictureId === openId);
  if (pictures.length === 0 && offeredTotal === 0) return null;
  return (
    <section>
      <h2>{t('desk.pictures.title')}</h2>
      {pictures.length === 0 ? <p className="small muted">{t('desk.pictures.noPictures')}</p> : null}
      <ul>
        {pictures.map((picture) => (
          <li key={picture.pictureId} className="hidden-row">
            <span>
              {nameOf(picture)}
              <br />
              {picture.caption === '' ? null : (
                <>
                  <bdi className="small">{picture.caption}</bdi>
                  <br />
                </>
              )}
              <span className="tiny muted">
                {t('desk.pictures.painted', { count: picture.rectangles.length })} · {picture.reviewed ? t('desk.pictures.seen') : t('desk.pictures.notSeen')}
              </span>
            </span>
            <span className="actions">
              <Button isSmall label={t('desk.pictures.paintOf', { name: nameOf(picture) })} onPress={() => setOpenId(picture.pictureId)}>
                {t('desk.pictures.paint')}
              </Button>
              <Button isSmall kind="quiet" label={t('desk.pictures.takeOutOf', { name: nameOf(picture) })} onPress={() => void take(api['dossier.removePicture']({ dossierId, pictureId: picture.pictureId }))}>
                {t('desk.pictures.takeOut')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {offeredTotal === 0 ? null : (
        <>
          <h3 className="small">{t('desk.pictures.offered')}</h3>
          <ul>
            {offered.map(({ tipNumber, file, fileName, sizeBytes }, index) => {
              const name = t('desk.pictures.file', { number: index + 1, tip: tipNumber, size: fileSize(sizeBytes, locale) });
              return (
                <li key={file.id} className="hidden-row">
                  <span className="small">
                    {name}
                    {fileName === null ? null : (
                      <>
                        <br />
                        <bdi className="tiny muted">{fileName}</bdi>
                      </>
                    )}
                  </span>
                  <Button isSmall isDisabled={pictures.length >= picturesAtMost} label={t('desk.pictures.addFile', { name })} onPress={() => void take(api['dossier.addPicture']({ dossierId, file }))}>
                    {t('desk.pictures.add')}
                  </Button>
                </li>
              );
            })}
          </ul>
          <CutNote shown={offered.length} total={offeredTotal} />
        </>
      )}
      <p className="tiny muted">{t('desk.pictures.note')}</p>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {open ? <PaintDialog dossierId={dossierId} picture={open} title={nameOf(open)} onTaken={onTaken} onClose={() => setOpenId(undefined)} /> : null}
    </section>
  );
}
