/** A text that depends on a count, by the categories of CLDR's plural rules. `other` is always there. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A plural is a branch with `other` and nothing that is not a plural category; `{ photo, video, other }` is a branch like any other. */
export type IsPlural<T> = T extends Plural ? (keyof T extends keyof Plural ? true : false) : false;

/** The shape of another locale: the same keys, other words. Which placeholders it uses is for a test to compare. */
export type SameKeys<M> = { readonly [K in keyof M]: M[K] extends string ? string : IsPlural<M[K]> extends true ? Plural : SameKeys<M[K]> };
