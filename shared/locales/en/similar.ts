/** Tips with much the same words. */
export const similar = {
  title: 'Much the same words',
  tip: 'Similar to No. {number} ({percent} %)',
  reason: {
    same: 'The words are the same, the tip is another: sent twice, copied, or two people who write alike.',
    alike: 'Most of the words are the same.',
    'in-this': 'Most of that one stands in this one.',
    'in-that': 'Most of this one stands in that one.',
  },
  note: 'Compare them yourself. They stay two tips.',
  atLeast: 'There may be more: only the likeliest were compared word by word.',
  waiting: 'Some tips have not been compared yet. That goes on by itself.',
} as const;
