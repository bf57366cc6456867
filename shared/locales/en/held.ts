/** What a receiver holds already, held against a dossier that is to leave to them. */
export const held = {
  title: 'What they hold already',
  none: 'Nothing that left to this receiver has any of these reports.',
  files: { one: '{count} earlier file of theirs has some of these reports:', other: '{count} earlier files of theirs have some of these reports:' },
  file: { dossier: '{when}: dossier “{title}”', card: '{when}: emergency card', 'compound-dossier': '{when}: dossier about a compound' },
  untitled: 'a dossier that is not there any more',
  report: 'Report {position} (tip {number})',
  notKept: 'What was in it is not kept: it left before the desk kept this.',
  same: 'All of it stands there as it does now.',
  against: 'Against the file of {when}',
  firstTime: 'Given for the first time: {fields}',
  together: 'The two together:',
  shownNow: { one: 'In {count} place something is shown now that was hidden then.', other: 'In {count} places something is shown now that was hidden then.' },
  knownAlready: { one: 'In {count} place something is hidden now that was shown then: they know it already.', other: 'In {count} places something is hidden now that was shown then: they know it already.' },
  nothingMore: 'Neither shows what the other hides.',
  field: { statement: 'Statement', narrative: 'Text', place: 'Place', when: 'When', received: 'Month of receipt', came: 'How it came', pictures: 'Words under pictures', card: 'Emergency card' },
  state: { same: 'the same', new: 'new to them', held: 'they hold it; it is not in this dossier', differs: 'words more: {added}, words less: {gone}' },
  coarse: 'Too different to be shown word by word: first what they hold, then what is new.',
  added: 'new:',
  gone: 'then:',
  leftOut: '[…]',
  samePerson: { one: 'They hold {count} other report about somebody of whom this dossier tells:', other: 'They hold {count} other reports about somebody of whom this dossier tells:' },
  samePersonLine: 'Report {position} tells of person {individual}, and so does tip {number}, which left {when}.',
  samePersonGone: 'Report {position} tells of person {individual}, and so does a deleted tip, which left {when}.',
  mustCompare: 'Two files together can point at somebody whom neither points at alone.',
  tick: 'I compared what they hold',
  tickMissing: 'Compare what they hold, and say so.',
  comparedWith: { one: 'Compared with {count} earlier file of this receiver', other: 'Compared with {count} earlier files of this receiver' },
} as const;

export const heldErrors = {
  'held-not-compared': 'This receiver holds something else of the same reports, or what they hold has changed. Nothing was written. Compare what they hold, say so, and try again.',
} as const;
