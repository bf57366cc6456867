import type { PosterText } from '../poster-text.ts';

/** The poster with the words of a form's key. Its readers stand in front of it with a phone: few words, in the order of what they do. */
export const poster = {
  title: 'Compare six words before you write',
  steps: ['Open the page you were given.', 'Find “Key of this page” on its first screen.', 'Its six words must be these, in this order.'],
  differ: 'If one word is different, do not write there. Ask for a new page.',
  several: 'The page shows one of these sets of words, or several.',
  harmless: 'These words are not secret and open nothing.',
  until: 'In use until {date}',
} as const satisfies PosterText;
