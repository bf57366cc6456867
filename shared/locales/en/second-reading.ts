/** What is about danger now is read by two people. */
export const secondReading = {
  wanted: 'Set to danger now by {setBy}. Somebody else should read it, too. Do not wait for that to act.',
  own: 'You set this to danger now. Somebody else should read it, too. Do not wait for that to act.',
  nobody: 'Nobody else can open this vault. Let a colleague read it beside you.',
  done: 'Read by two: {setBy} and {readBy}, {when}.',
  confirm: 'I have read it: danger now',
  said: 'Noted that you read it, too.',
  view: 'Second reader wanted',
  chip: 'second reader wanted',
} as const;
