/** The fixed words of a dossier: everything in it that no reporter and no staff member wrote. */
export interface DossierWords {
  /** BCP 47. */
  readonly language: string;
  /** Stands for a title that cannot be shown. */
  readonly untitled: string;
  readonly explanation: string;
  readonly tip: (position: number) => string;
  readonly received: string;
  /** Label and value for a report that was told and written down. */
  readonly came: string;
  readonly writtenDown: string;
  readonly month: (year: number, month: number) => string;
  readonly place: string;
  readonly when: string;
  readonly narrative: string;
  readonly picture: (position: number) => string;
  /** For formats that hold no pictures. */
  readonly pictureElsewhere: string;
  readonly removed: string;
  readonly person: (letter: string) => string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export const englishDossierWords: DossierWords = {
  language: 'en',
  untitled: 'Dossier',
  explanation:
    'This dossier was made from reports given in confidence. Passages were hidden to protect people: [removed] stands for something left out, [person A] for a person. A letter means the same person throughout this dossier and nothing in any other. Nothing here has been proven; do not try to find out who reported it.',
  tip: (position) => `Report ${position}`,
  received: 'Received',
  came: 'How it came',
  writtenDown: 'Told to staff, who wrote it down; not in the reporter’s own hand',
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`.trim(),
  place: 'Place',
  when: 'When',
  narrative: 'What happened',
  picture: (position) => `Picture ${position}`,
  pictureElsewhere: 'Not in this format; a PDF or Word file of this dossier has it.',
  removed: '[removed]',
  person: (letter) => `[person ${letter}]`,
};
