/** How soon somebody may have to act, as far as chosen answers and cue words tell. */
export const suggestion = {
  title: 'Suggested: {urgency}',
  set: 'Set to “{urgency}”',
  sign: {
    violence: 'Violence',
    medical: 'Needs a doctor',
    suicide: 'May kill themselves',
    transfer: 'Sale or transfer',
    discovered: 'Found out',
    child: 'A child',
    pregnant: 'Pregnant',
    threat: 'Threats',
    raid: 'Raid or deportation',
    stranded: 'Out, and stranded',
    held: 'People are held',
  },
  chosen: 'chosen in the form',
  chip: { U1: 'may be danger now', U2: 'may be urgent' },
  filter: 'Signs of danger',
  note: 'Found by lists of words, in seven languages. A person decides. Where nothing is suggested, nobody knows that there is no danger.',
} as const;
