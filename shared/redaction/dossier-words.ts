import type { SpanRole } from './roles.ts';

/** The fixed words of a dossier: everything in it that no reporter and no staff member wrote. */
export interface DossierWords {
  /** BCP 47. */
  readonly language: string;
  /** Stands for a title that cannot be shown. */
  readonly untitled: string;
  readonly explanation: string;
  readonly tip: (position: number) => string;
  /** Labels of what a dossier holds, counted before the first report: so that a reader sees whether a part is missing. `fewerThan`: where few reports are not counted. */
  readonly reports: string;
  readonly pictures: string;
  readonly hiddenPassages: string;
  readonly fewerThan: (least: number) => string;
  readonly received: string;
  /** Label and value for a report that was told and written down. */
  readonly came: string;
  readonly writtenDown: string;
  readonly month: (year: number, month: number) => string;
  readonly place: string;
  readonly when: string;
  readonly narrative: string;
  /** Stands over what staff state in their own words. */
  readonly statement: string;
  /** Stands over each passage that stands in the reporter's own words beside or instead of a statement. */
  readonly ownWords: string;
  readonly picture: (position: number) => string;
  /** For formats that hold no pictures. */
  readonly pictureElsewhere: string;
  /** Over the table of commitments, and what it is for. */
  readonly commitments: string;
  readonly commitmentsNote: string;
  readonly commitmentHeads: readonly [string, string];
  readonly commitmentsCount: (commitments: number, reports: number) => string;
  readonly removed: string;
  /** Stands for somebody or something throughout one dossier. */
  readonly pseudonym: (role: SpanRole, letter: string) => string;
  /** Around what stands there instead: not the reporter's word. */
  readonly generalised: (text: string) => string;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** Whether somebody is held or a bystander is not said: who was held is told by the text, or by nothing. */
const named: Readonly<Record<SpanRole, string>> = { source: 'person', victim: 'person', 'third-party': 'person', place: 'place', perpetrator: 'suspect', nobody: 'detail' };

export const englishDossierWords: DossierWords = {
  language: 'en',
  untitled: 'Dossier',
  explanation:
    'This dossier was made from reports given in confidence. Passages were hidden to protect people: [removed] stands for something left out, [person A] for a person, [suspect B] for somebody accused, [place C] for a place; other words in square brackets say less exactly what stood there. A letter means the same one throughout this dossier and nothing in any other. Nothing here has been proven; do not try to find out who reported it.',
  tip: (position) => `Report ${position}`,
  reports: 'Reports',
  pictures: 'Pictures',
  hiddenPassages: 'Passages hidden or said less exactly',
  fewerThan: (least) => `fewer than ${least}`,
  received: 'Received',
  came: 'How it came',
  writtenDown: 'Told to staff, who wrote it down; not in the reporter’s own hand',
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`.trim(),
  place: 'Place',
  when: 'When',
  narrative: 'What happened',
  statement: 'What is stated (in the words of our staff)',
  ownWords: 'From the report (in the words of whoever reported, a passage)',
  picture: (position) => `Picture ${position}`,
  pictureElsewhere: 'Not in this format; a PDF or Word file of this dossier has it.',
  commitments: 'Commitments',
  commitmentsNote: 'Whoever made this dossier can later show a court, by opening one of these values, that a file given to it is the one behind a report here; until then none of them tells anything about a file, nor how many there are, since some open to nothing.',
  commitmentHeads: ['Report', 'Commitment'],
  commitmentsCount: (commitments, reports) => `${String(commitments)} commitments for ${reports === 1 ? '1 report' : `${String(reports)} reports`}`,
  removed: '[removed]',
  pseudonym: (role, letter) => `[${named[role]} ${letter}]`,
  generalised: (text) => `[${text}]`,
};
