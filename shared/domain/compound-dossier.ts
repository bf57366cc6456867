/** Longest statement of a dossier about a compound, in UTF-16 units: one claim, not a report. */
export const compoundStatementUnits = 1000;
/** Longest words about an answer to an allegation. */
export const replyWordsUnits = 400;
/** Claims that stand in one dossier at most: more than anybody reads. */
export const claimsInDossierAtMost = 100;
/** Organisations whose part in a compound one dossier tells. */
export const operatorsInDossierAtMost = 50;

/** Whether whoever is said to be behind a compound was asked what they say. `not-asked`: nobody asked, since asking may bring danger to who is inside. */
export const replyStates = ['not-asked', 'no-answer', 'answered'] as const;
export type ReplyState = (typeof replyStates)[number];

export interface RightOfReply {
  readonly state: ReplyState;
  /** What was asked or answered, as staff typed it. */
  readonly words: string;
}

/** What has to be said before a dossier about a compound leaves the office. Each is a number of things that are missing. */
export interface DossierLacking {
  /** Chosen claims without a statement in staff's own words. */
  readonly statements: number;
  /** Statements in which words of the report stand one after the other. */
  readonly copied: number;
  /** Chosen claims that fewer than two independent sources say, of which nobody decided who could have told them, or with a reason that says nothing. */
  readonly undecided: number;
  /** Organisations of which nobody said whether they were asked. */
  readonly replies: number;
  /** Chosen claims for which one dossier has no room: as many as have to be taken out, after two compounds were found to be one. */
  readonly surplus: number;
}

export const isComplete = ({ statements, copied, undecided, replies, surplus }: DossierLacking): boolean => statements + copied + undecided + replies + surplus === 0;
