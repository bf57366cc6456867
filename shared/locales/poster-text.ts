/** What a poster says in one language. Latin digits; no program and no technique is named. */
export interface PosterText {
  readonly title: string;
  readonly steps: readonly string[];
  readonly differ: string;
  /** Where the poster shows the words of more than one key. */
  readonly several: string;
  readonly harmless: string;
  /** Placeholder: `{date}`, as YYYY-MM-DD, which reads the same everywhere. */
  readonly until: string;
}
