/** How texts from outside are shown. */
export const text = {
  script: { latin: 'Latin', cyrillic: 'Cyrillic', greek: 'Greek', armenian: 'Armenian', cherokee: 'Cherokee' },
  hidden: {
    one: 'There is {count} hidden character in this text, shown by its number, such as U+202E. It can change the order or the look of what you read.',
    other: 'There are {count} hidden characters in this text, shown by their numbers, such as U+202E. They can change the order or the look of what you read.',
  },
  mixed: {
    one: '{count} word mixes letters of scripts that look alike, and may not be the word it seems to be. It is underlined.',
    other: '{count} words mix letters of scripts that look alike, and may not be the words they seem to be. They are underlined.',
  },
  parts: 'Parts of this long text',
  part: 'Part {part} of {parts}',
  previous: 'Part before',
  next: 'Next part',
  allParts: 'Look at all {parts} parts first. Not seen yet: {left}.',
} as const;
