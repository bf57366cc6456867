const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

/** A name for a saved original, made from numbers and the type of its bytes; the reporter's own file name never travelled. */
export function attachmentName(tipNumber: number, fileNumber: number, mediaType: string): string {
  return `tip-${tipNumber}-file-${fileNumber}.${extensions[mediaType] ?? 'bin'}`;
}
