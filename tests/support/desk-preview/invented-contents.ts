import type { FileContents } from '#shared/contract/contents-calls.ts';

const entry = { isFolder: false, isLink: false, sizeBytes: 482_133, packedBytes: 471_003, isEncrypted: false, leadsOutside: false };

/** An archive that tries everything, for files whose id begins with a letter; a picture for the others. */
export function inventedContents(attachmentId: string): FileContents {
  if (/^[0-9]/.test(attachmentId)) return { mediaType: 'image/jpeg', kind: 'picture', also: [], hasMacros: false, listing: null, isListingUnreadable: false };
  return {
    mediaType: 'application/zip',
    kind: 'archive',
    also: ['pdf'],
    hasMacros: false,
    listing: {
      entries: [
        { ...entry, name: 'រូបថត/', isFolder: true, sizeBytes: 0, packedBytes: 0 },
        { ...entry, name: 'រូបថត/ច្រកទ្វារ.jpg' },
        { ...entry, name: '../../AppData/start.lnk', leadsOutside: true },
        { ...entry, name: 'invoice\u202egpj.exe' },
        { ...entry, name: 'list.xlsx', isEncrypted: true },
      ],
      totalEntries: 1204,
      isInconsistent: true,
      isBomb: true,
    },
    isListingUnreadable: false,
  };
}
