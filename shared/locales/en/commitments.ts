/** Commitments to what reporters sent, and opening one for a court. */
export const commitments = {
  count: { one: '{count} commitment in it can be opened', other: '{count} commitments in it can be opened' },
  open: 'Open for a court…',
  openOf: 'Open for a court…: {title}, {when}',
  title: 'Open a commitment',
  warning: 'The opening identifies the file. Whoever has it can tell whether a file that they find, on a telephone or in an inbox, is the one behind this report. Give it to nobody but who has to prove that.',
  item: 'What',
  sealedTip: 'Report {report} (tip {number}): the sealed file as it was received',
  attachment: 'Report {report} (tip {number}): file {file} in it',
  receiver: 'Receiver',
  because: 'Why it is opened',
  becauseHelp: 'It stands in the register under your name. At least 20 characters.',
  becauseMissing: 'Say why, in at least 20 characters.',
  understood: 'I know that this opening identifies the file',
  understoodMissing: 'Say that you know.',
  save: 'Choose where to save…',
  saved: 'Saved as {name}',
  opened: '{when}: {what} opened for {name} by {actor}',
  openedSealed: 'report {report}, the sealed file,',
  openedFile: 'report {report}, file {file},',
  openedBecause: 'Because: {words}',
  fileFor: 'what opens a commitment for {name}',
  nobody: 'recovery words',
} as const;

export const commitmentErrors = {
  'commitment-absent': 'What opens this commitment is not there any more: its tip was deleted. Nothing was written.',
  'commitment-damaged': 'What the vault keeps does not open this commitment. Nothing was written. Verify the vault on the page “This vault”, and look at a backup.',
  'opening-reason-missing': 'Say in at least twenty characters why the commitment is opened. Nothing was written.',
} as const;
