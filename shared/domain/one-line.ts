/** The text on one line: white space and control characters become one space, halves of characters the replacement character. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
