/**
 * Kept text as it may leave: what draws nothing but could carry something is dropped. Bidi controls can make a text read
 * as another; tag characters and invisible operators can carry a hidden message or a mark that names one copy. The
 * zero-width space, joiner and non-joiner and variation selectors stay, since Khmer, Burmese and emoji are written with them.
 */
const dropped = /[^\P{Cc}\n]|[^\P{Default_Ignorable_Code_Point}\u200b-\u200d\ufe0e\ufe0f]|[^\P{Cf}\u200b-\u200d]/gu;

export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(dropped, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
