import { poster as english } from './en/poster.ts';
import { poster as indonesian } from './id/poster.ts';
import { poster as khmer } from './km/poster.ts';
import { poster as burmese } from './my/poster.ts';
import type { PosterText } from './poster-text.ts';
import { poster as thai } from './th/poster.ts';
import { poster as vietnamese } from './vi/poster.ts';
import { poster as chinese } from './zh-Hans/poster.ts';

/** The languages a poster is printed in, in this order. A language of the tip form belongs here as soon as its own texts are there. */
export const posters: readonly { readonly language: string; readonly text: PosterText }[] = [
  { language: 'en', text: english },
  { language: 'km', text: khmer },
  { language: 'zh-Hans', text: chinese },
  { language: 'vi', text: vietnamese },
  { language: 'id', text: indonesian },
  { language: 'th', text: thai },
  { language: 'my', text: burmese },
];
