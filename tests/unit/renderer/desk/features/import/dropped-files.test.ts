import { describe, expect, it } from 'vitest';
import { carriedLimits } from '#shared/domain/carried.ts';
import { carriesFiles, droppedFiles } from '../../../../../../renderer/desk/features/import/dropped-files.ts';

/** Entries as Chromium gives them; no page is here. A folder gives two at a time. */
function fileEntry(name: string, isReadable = true): FileSystemFileEntry {
  const file = (resolve: (file: File) => void, reject?: (problem: DOMException) => void): void => (isReadable ? resolve(new File([name], name)) : reject?.(new DOMException('invented', 'NotReadableError')));
  return { isFile: true, isDirectory: false, name, file } as unknown as FileSystemFileEntry;
}
function folderEntry(name: string, ...inner: readonly FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (resolve: (entries: FileSystemEntry[]) => void): void => {
        resolve(inner.slice(at, at + 2));
        at += 2;
      },
    };
  };
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemDirectoryEntry;
}
const dropOf = (...entries: readonly FileSystemEntry[]): DataTransfer =>
  ({ types: ['Files'], items: [{ kind: 'string' }, ...entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null }))] }) as unknown as DataTransfer;

describe('a drop', () => {
  it('gives every file of every folder, in order, whatever number the browser hands out at a time', async () => {
    const inner = folderEntry('inner', fileEntry('c'), fileEntry('d'), fileEntry('e'));
    const { items, notTaken } = await droppedFiles(dropOf(fileEntry('a'), folderEntry('outer', fileEntry('b'), inner, fileEntry('f'), folderEntry('empty')), fileEntry('g')));
    expect(items.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(notTaken).toEqual({ unreadable: 0, tooMany: 0, hasMore: false });
  });

  it('counts what cannot be read and what is too many, and takes the rest', async () => {
    const many = Array.from({ length: carriedLimits.files + 2 }, (_, index) => fileEntry(String(index)));
    const { items, notTaken } = await droppedFiles(dropOf(fileEntry('locked', false), ...many));
    expect(items).toHaveLength(carriedLimits.files);
    expect(notTaken).toEqual({ unreadable: 1, tooMany: 2, hasMore: false });
  });

  it('does not follow folders without end', async () => {
    let deep: FileSystemEntry = fileEntry('bottom');
    for (let depth = 0; depth < 12; depth += 1) deep = folderEntry(`level ${depth}`, deep);
    expect(await droppedFiles(dropOf(deep, fileEntry('a')))).toMatchObject({ items: [{ name: 'a' }], notTaken: { hasMore: true } });
  });

  it('of text or a link carries no files', () => {
    expect(carriesFiles({ types: ['text/plain', 'text/uri-list'] } as unknown as DataTransfer)).toBe(false);
    expect(carriesFiles(dropOf())).toBe(true);
    expect(carriesFiles(null)).toBe(false);
  });
});
