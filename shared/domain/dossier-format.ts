/** A document for somebody who reads it, in the order in which a person is offered them. */
export const documentFormats = ['pdf', 'docx', 'markdown', 'xlsx', 'csv', 'json'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Rows for somebody's case database, one for each report: the IOM's data standard, and the import of Uwazi. */
export const caseFormats = ['htcds', 'uwazi'] as const;
export type CaseFormat = (typeof caseFormats)[number];

/** The formats in which a dossier leaves. */
export const dossierFormats = [...documentFormats, ...caseFormats] as const;
export type DossierFormat = (typeof dossierFormats)[number];

export const isCaseFormat = (format: DossierFormat): format is CaseFormat => caseFormats.some((each) => each === format);

/** Whether a file of the format holds pictures; the others name them. */
export function drawsPictures(format: DossierFormat): boolean {
  return format === 'pdf' || format === 'docx';
}

/** How the files are called: the same for every dossier, since a name tells as much as a text. */
export const dossierFileNames: Readonly<Record<DossierFormat, string>> = {
  pdf: 'dossier.pdf',
  docx: 'dossier.docx',
  markdown: 'dossier.md',
  xlsx: 'dossier.xlsx',
  csv: 'dossier.csv',
  json: 'dossier.json',
  htcds: 'dossier.csv',
  uwazi: 'dossier.csv',
};
