import type { SameKeys } from '../same-keys.ts';
import { desk as english } from '../en/desk.ts';
export const desk: SameKeys<typeof english> = english;
