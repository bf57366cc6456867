import type { FileContents } from '#shared/contract/contents-calls.ts';
import { isOtherKind } from '#shared/viewing/content-type.ts';

/** What somebody should know before they take a file out. `count` where the words need one. */
export type FileWarning =
  | { readonly about: 'differs' | 'also' | 'macros' | 'bomb' | 'inconsistent' | 'unreadable' }
  | { readonly about: 'outside' | 'links' | 'encrypted'; readonly count: number };

/** Gravest first. `said`: the media type that travelled with the file, undefined for files that staff added. */
export function fileWarnings(contents: FileContents, said: string | undefined): readonly FileWarning[] {
  const entries = contents.listing?.entries ?? [];
  const counted = (about: 'outside' | 'links' | 'encrypted', count: number): readonly FileWarning[] => (count > 0 ? [{ about, count }] : []);
  const plain = (about: 'differs' | 'also' | 'macros' | 'bomb' | 'inconsistent' | 'unreadable', isSo: boolean): readonly FileWarning[] => (isSo ? [{ about }] : []);
  return [
    ...plain('differs', said !== undefined && isOtherKind(said, contents)),
    ...plain('also', contents.also.length > 0),
    ...plain('macros', contents.hasMacros),
    ...plain('bomb', contents.listing?.isBomb === true),
    ...counted('outside', entries.filter((entry) => entry.leadsOutside).length),
    ...counted('links', entries.filter((entry) => entry.isLink).length),
    ...plain('inconsistent', contents.listing?.isInconsistent === true),
    ...plain('unreadable', contents.isListingUnreadable),
    ...counted('encrypted', entries.filter((entry) => entry.isEncrypted).length),
  ];
}
