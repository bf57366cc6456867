// Which strings a manifest may hold, and how to make any text one of them.

/** C0 and C1 controls and DEL, other than newline and tab. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
/** With the `u` flag a surrogate matches only when it stands alone. */
const loneSurrogate = /\p{Surrogate}/u;

/** Well formed, no control characters but newline and tab, and of a length within the limits, in UTF-16 units. */
export function isManifestText(value: unknown, minimumUnits: number, maximumUnits: number): value is string {
  return typeof value === 'string' && value.length >= minimumUnits && value.length <= maximumUnits && !control.test(value) && !loneSurrogate.test(value);
}

/**
 * Any text as one a manifest accepts: line ends (CRLF, CR, vertical tab and form feed, which word processors paste, NEL) become newlines, other
 * controls and lone surrogates become U+FFFD. Nothing else is changed and nothing is dropped. Length is the caller's business.
 */
export function sealableText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085]/gu, '\n')
    .replace(new RegExp(control.source, 'gu'), '\ufffd')
    .replace(new RegExp(loneSurrogate.source, 'gu'), '\ufffd');
}
