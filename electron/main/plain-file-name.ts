/** A name without any path or control character: what a dialog may be pre-filled with. */
export function plainFileName(suggested: string): string {
  const name = suggested.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '').replace(/^\.+|[. ]+$/g, '').slice(0, 100);
  return name === '' ? 'untitled' : name;
}
