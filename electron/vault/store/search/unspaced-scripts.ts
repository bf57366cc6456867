/** Scripts that put no spaces between words, for a class of characters in a regular expression. */
export const unspacedScripts = String.raw`\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Lao}\p{Script=Han}`;
