import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { pictureCalls } from '#shared/contract/picture-calls.ts';
import { addPicture, listPictures, pictureAsked, removePicture, setPainted, setSeen } from '../../dossier/dossier-pictures.ts';
import type { PicturePainter } from '../picture-painter.ts';
import type { VaultSession } from '../vault-session.ts';

export function pictureHandlers(session: VaultSession, painter: PicturePainter): Pick<Handlers, keyof typeof pictureCalls> {
  const { randomBytes } = session.environment;
  return {
    'dossier.pictures': ({ dossierId }) => session.withVault(({ context }) => listPictures(context.database, dossierId)),
    'dossier.addPicture': (request) =>
      session.withVault<Reply<'dossier.addPicture'>>((vault) => {
        const isPicture = painter.isPicture(vault, request.file);
        return isPicture.ok ? addPicture(vault.context.database, randomBytes, request) : isPicture;
      }),
    'dossier.paint': (request) => session.withVault(({ context }) => setPainted(context.database, request)),
    'dossier.removePicture': (request) => session.withVault(({ context }) => removePicture(context.database, request)),
    'dossier.paintedPicture': (request) =>
      session.withVault<Reply<'dossier.paintedPicture'>>((vault) => {
        const picture = pictureAsked(vault.context.database, request);
        return picture.ok ? painter.show(vault, picture.value) : picture;
      }),
    'dossier.pictureReviewed': ({ pixels, ...asked }) =>
      session.withVault<Reply<'dossier.pictureReviewed'>>(async (vault) => {
        const { database } = vault.context;
        const picture = pictureAsked(database, asked);
        if (!picture.ok) return picture;
        if (pixels === null) return setSeen(database, asked, null);
        const seen = await painter.seen(vault, picture.value, pixels);
        // Painting takes time in which it can be changed: the version is looked at once more.
        return seen.ok ? setSeen(database, asked, seen.value) : seen;
      }),
  };
}
