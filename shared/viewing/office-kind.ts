import type { ZipListing } from './zip-directory.ts';

/** What an archive really is, by the names in it: Office documents, programs for Android and Java, electronic books. undefined: an archive. */
export function mediaTypeInside({ entries }: Pick<ZipListing, 'entries'>): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const some = (start: string): boolean => entries.some(({ name }) => name.startsWith(start));
  if (names.has('[Content_Types].xml')) {
    if (some('word/')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    if (some('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    if (some('ppt/')) return 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    return 'application/vnd.openxmlformats-package';
  }
  if (names.has('AndroidManifest.xml') || names.has('classes.dex')) return 'application/vnd.android.package-archive';
  if (names.has('META-INF/MANIFEST.MF')) return 'application/java-archive';
  if (names.has('mimetype') && names.has('META-INF/container.xml')) return 'application/epub+zip';
  if (names.has('mimetype') && names.has('META-INF/manifest.xml')) return 'application/vnd.oasis.opendocument';
  return undefined;
}

/** Whether an Office document brings a program of its own. */
export function hasMacros({ entries }: Pick<ZipListing, 'entries'>): boolean {
  return entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name) || /^(Basic|Scripts)\//.test(name));
}
