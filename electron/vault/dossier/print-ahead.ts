/** Draws a static page as PDF; null when it could not be printed. */
export type PrintPage = (html: string) => Promise<Uint8Array | null>;

/** Begins to print a page at once: another process does it, and much can be looked at meanwhile. Whoever then asks for the very same page gets what was begun; any other page is printed by itself. */
export function printAhead(print: PrintPage, html: string): PrintPage {
  const begun = print(html);
  // Where the file is refused meanwhile nobody waits for it.
  begun.catch(() => undefined);
  return (asked) => (asked === html ? begun : print(asked));
}
