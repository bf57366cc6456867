import type { PDFName } from '@cantoo/pdf-lib';

/** What names say. A file has some hundred of them and hundreds of thousands of places where one stands; the library puts the words together anew at each. */
export function nameReader(): (name: PDFName) => string {
  const known = new Map<PDFName, string>();
  return (name) => {
    const text = known.get(name) ?? name.decodeText();
    known.set(name, text);
    return text;
  };
}
