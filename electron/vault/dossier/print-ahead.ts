/** Draws a static page as PDF; null when it could not be printed. */
export type PrintPage = (html: string) => Promise<Uint8Array | null>;

/** Begins to print a page that somebody will wait for later, or nobody where the file is refused meanwhile: then it is printed to its end and thrown away. */
export function printAhead(print: PrintPage, html: string): Promise<Uint8Array | null> {
  const begun = print(html);
  begun.catch(() => undefined);
  return begun;
}
