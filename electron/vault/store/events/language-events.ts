import { renderingKinds } from '#shared/domain/rendering.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { countShape, fields, hashShape, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

const language = oneOf(toldLanguages);

/** Events about languages. The words of a summary or a translation are content, so they are named by their hash. */
export const languageEvents = {
  /** null: nobody says. */
  'language-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, from: nullable(language), to: nullable(language) }) },
  /** `translator` null: who signs; else a named person outside. `packageId`: where it came back from an interpreter. */
  'rendering-written': {
    version: 1,
    subject: 'tipId',
    shape: fields({ tipId: idShape, renderingId: idShape, kind: oneOf(renderingKinds), sourceId: nullable(idShape), language, translator: nullable(textShape), packageId: nullable(idShape), sha256: hashShape, writtenAt: countShape }),
  },
  /** One text left in a sealed file. `textSha256`: of the text as it left, `hidden` passages of it hidden; `sha256`: of the file. */
  'interpreter-package-saved': {
    version: 1,
    subject: 'tipId',
    shape: fields({ tipId: idShape, packageId: idShape, sourceId: idShape, textSha256: hashShape, language, interpreter: textShape, hidden: countShape, sizeBytes: countShape, sha256: hashShape, savedAt: countShape }),
  },
} as const;
