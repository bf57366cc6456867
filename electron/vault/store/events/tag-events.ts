import { fields, idShape, textShape } from './payload-shape.ts';

/** Events about tags. A tag is staff's own word, said whole; which tips have it goes with the tips. */
export const tagEvents = {
  'tag-made': { version: 1, subject: 'tagId', shape: fields({ tagId: idShape, name: textShape }) },
  'tag-renamed': { version: 1, subject: 'tagId', shape: fields({ tagId: idShape, from: textShape, to: textShape }) },
  'tip-tagged': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, tagId: idShape }) },
  'tip-untagged': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, tagId: idShape }) },
} as const;
