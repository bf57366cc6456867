import { countShape, fields, hashShape, idShape } from './payload-shape.ts';

/** Events about searches that the office keeps. Their name and words are content, named by a salted hash (store/saved-search-hash.ts). */
export const findingEvents = {
  'search-saved': { version: 1, subject: 'searchId', shape: fields({ searchId: idShape, sha256: hashShape, savedAt: countShape }) },
  /** It is called otherwise. */
  'search-renamed': { version: 1, subject: 'searchId', shape: fields({ searchId: idShape, sha256: hashShape }) },
  'search-deleted': { version: 1, subject: 'searchId', shape: fields({ searchId: idShape }) },
} as const;
