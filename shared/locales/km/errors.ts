import { error as english } from '../en/errors.ts';
import type { SameKeys } from '../same-keys.ts';
export const error: SameKeys<typeof english> = english;
