/** How somebody told staff what staff then wrote down. */
export const tellingWays = ['phone', 'walk-in', 'letter', 'other'] as const;
export type TellingWay = (typeof tellingWays)[number];

/** Languages that people tell in, as BCP 47 tags; `und` for any other. */
export const toldLanguages = ['km', 'th', 'my', 'lo', 'zh', 'vi', 'id', 'ms', 'fil', 'hi', 'bn', 'ne', 'ur', 'si', 'sw', 'am', 'ar', 'fr', 'pt', 'en', 'und'] as const;
export type ToldLanguage = (typeof toldLanguages)[number];
