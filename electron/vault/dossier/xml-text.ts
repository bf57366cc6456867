const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };
/** What XML 1.0 cannot hold, and references other than the five that need no document type. */
const notText = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!(?:lt|gt|amp|quot|apos);)/u;

/** The characters of a text between tags; undefined for what is not well formed, and for characters by number, which a dossier does without. */
export function xmlText(raw: string): string | undefined {
  return notText.test(raw) ? undefined : raw.replace(/&[a-z]+;/gu, (reference) => entities[reference] ?? '');
}
