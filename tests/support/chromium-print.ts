import { madeOnce } from '#shared/made-once.ts';
import { openPrinter } from './chromium-printer.ts';

/** Started for the first page; it ends with the process of the tests. */
const printer = madeOnce(openPrinter);

/** Prints a page the way the desk does, with an installed Chromium and the page's own fonts beside it. */
export async function printWithChromium(html: string): Promise<Uint8Array> {
  const { print } = await printer();
  return print(html);
}
