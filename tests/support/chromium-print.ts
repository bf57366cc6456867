import { openPrinter, type ChromiumPrinter } from './chromium-printer.ts';

/** Started for the first page; it ends with the process of the tests. One that failed is not asked again: the next page starts another. */
const printing = ((): ((html: string) => Promise<Uint8Array>) => {
  let opened: Promise<ChromiumPrinter> | undefined;
  return async (html) => {
    try {
      return await (await (opened ??= openPrinter())).print(html);
    } catch (problem) {
      opened = undefined;
      throw problem;
    }
  };
})();

/** Prints a page the way the desk does, with an installed Chromium and the page's own fonts beside it. */
export const printWithChromium = (html: string): Promise<Uint8Array> => printing(html);
