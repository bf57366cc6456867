/** The formats in which a dossier leaves, in the order in which a person is offered them. */
export const dossierFormats = ['pdf', 'docx', 'markdown', 'xlsx', 'csv', 'json'] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** Whether a file of the format holds pictures; the others name them. */
export function drawsPictures(format: DossierFormat): boolean {
  return format === 'pdf' || format === 'docx';
}

/** How the files are called: the same for every dossier, since a name tells as much as a text. */
export const dossierFileNames: Readonly<Record<DossierFormat, string>> = { pdf: 'dossier.pdf', docx: 'dossier.docx', markdown: 'dossier.md', xlsx: 'dossier.xlsx', csv: 'dossier.csv', json: 'dossier.json' };
