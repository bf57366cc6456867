import { cleanPdf } from '../dossier/pdf-clean.ts';

/** The PDF bytes of a static page as Chromium makes them, or null when it could not be printed. */
export type Print = (html: string) => Promise<Uint8Array | null>;

/** A printed page without what Chromium tells of the program, the time and the computer; undefined when it could not be printed. */
export async function printClean(print: Print, html: string): Promise<Uint8Array | undefined> {
  const pdf = await print(html);
  const clean = pdf === null ? undefined : await cleanPdf(pdf);
  return clean?.ok === true ? clean.value : undefined;
}
