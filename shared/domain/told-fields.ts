/** What somebody can have been told of a tip: the parts of a dossier about it, or an emergency card as a whole. */
export const toldFieldNames = ['statement', 'narrative', 'place', 'when', 'received', 'came', 'pictures', 'card'] as const;
export type ToldFieldName = (typeof toldFieldNames)[number];

/** Words as they left, or what stood instead of a hidden passage. */
export type ToldPart = { readonly kind: 'kept'; readonly text: string } | { readonly kind: 'placeholder'; readonly text: string };

/** One text as it left. A picture is told by the words under it. */
export interface ToldField {
  readonly field: ToldFieldName;
  readonly parts: readonly ToldPart[];
}
