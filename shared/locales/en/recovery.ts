/** Recovery words on paper, shares, and the way back from paper to an open vault. */
export const recovery = {
  paperTitle: 'On paper',
  paperWords: 'Writing by hand is safest. If you need print, do it now: the words are shown only once.',
  savePage: 'Save a sheet to print…',
  saveShares: 'Split into three shares…',
  pageTitle: 'Save the words as a file?',
  sharesTitle: 'Split the words into three shares?',
  sharesWords: 'You get three sheets in one file. Any two open the vault; one alone tells nothing. Give each to a different person or place, and keep no two together.',
  spoolWords: 'The file holds the words unencrypted. Printers, print servers and the folders where print jobs wait keep copies that you cannot see. Use a printer that hangs on this laptop by a cable, and no shared one.',
  eraseWords: 'Save it on a stick if you can, print it, then erase the file and empty the bin. Paper is better than a file: a file can be copied without anybody noticing.',
  saveConfirm: 'Choose where to save…',
  savedPage: 'Saved as {name}. Print it now, compare it with the screen, then erase the file.',
  savedShares: 'Saved as {name}. Print the three sheets now, keep them apart, then erase the file.',

  openWithShares: 'Open with recovery shares',
  openWithSecret: 'Open with a passphrase',
  sharesIntro: 'Type the fifteen words of two different shares, in the order of their numbers. Numbers and capitals do not matter.',
  share: { first: 'One share', second: 'Another share' },
  shareEmpty: 'Type the fifteen words of this share.',
  shareUnknown: { one: 'Word {places} is not on the list of words. Compare it with the paper.', other: 'Words {places} are not on the list of words. Compare them with the paper.' },
  shareCount: { one: 'A share has fifteen words; this is {count}.', other: 'A share has fifteen words; these are {count}.' },
  shareChecksum: 'Each of these is a word of the list, but they are not a share together. Look for a wrong word, or two that changed places.',
} as const;
