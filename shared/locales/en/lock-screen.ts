/** What the locked desk may show, where staff allow it. */
export const lockScreen = {
  title: 'What the lock screen shows',
  show: 'Show how many files wait and when something is due first',
  learns: 'Whoever finds this laptop switched on can then read, without a passphrase, how much came in since it was locked and by when somebody here has to act. No names, no words of a tip, no numbers of tips. Leave it off where that alone could harm somebody.',
  until: 'It is kept in the memory of the program only, from a lock until the next unlock. After the program was closed, nothing is shown until somebody has unlocked and locked it again.',
  needs: 'To decide this takes the role “Manages”.',
  filesNone: 'No file waits in the drop folder.',
  files: { one: '{count} file waits in the drop folder.', other: '{count} files wait in the drop folder.' },
  due: 'Due first: {when}.',
  dueSince: 'Something has been due for {time}.',
  nothingDue: 'Nothing has a time by which it is due.',
  asOf: 'Times are as they were when the desk was locked.',
} as const;
