/** The sample vault: invented tips to learn the desk on. */
export const sample = {
  region: 'Invented tips',
  offer: 'Learn the desk on 200 invented tips. They are kept apart from your own vault, and you can throw them away at any time.',
  explore: 'Explore with invented tips',
  goOn: 'Go on with the invented tips',
  opening: 'Opening…',
  making: 'Making the invented tips',
  made: '{done} of {total}',
  banner: 'Practice: everything here is invented.',
  bannerMore: 'It has no passphrase and needs no backup. Do not put anything real into it.',
  leave: 'Leave',
  throwAway: 'Throw away…',
  askTitle: 'Throw the practice vault away?',
  ask: 'The invented tips and everything you did with them go for good. Your own vault is not touched. You can begin again at any time.',
  confirm: 'Throw away',
} as const;

export const sampleErrors = {
  'not-in-sample': 'This cannot be done with the invented tips: nothing real comes in here, and nothing leaves that could be taken for real. Do it in your own vault.',
  'sample-folder': 'This folder belongs to the invented tips and may be thrown away with them. Nothing was changed. Choose another folder.',
} as const;
