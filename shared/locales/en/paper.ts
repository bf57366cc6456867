/**
 * What stands on the printed sheets with recovery words. No program, organisation or person is named: a sheet that is found must
 * not say whose it is. Latin-1 only: the sheets are set in the fonts every printer has.
 */
export const paper = {
  made: 'Made on {date}',
  label: 'Which vault (write only what you alone understand):',
  words: {
    title: 'Twelve words',
    notes: {
      what: { title: 'What they are', text: 'They open a vault when every passphrase for it is forgotten. Whoever reads them can open it too.' },
      use: { title: 'To use them', text: 'Type all twelve into the field for the passphrase, in this order, with spaces between them.' },
      keep: { title: 'Keep this sheet', text: 'Away from the laptop, where only you and one person you trust will look. Do not photograph it, and do not scan the square with a phone.' },
      erase: { title: 'Erase the file', text: 'This sheet was a file. Erase the file, and empty the bin. Printers and print servers keep copies: use one that hangs on no network.' },
      renew: { title: 'If somebody may have read it', text: 'Make new recovery words at once, on the page “Recovery and keys”. These twelve then open nothing.' },
    },
  },
  share: {
    title: 'Share {number} of {total}: keep apart',
    notes: {
      what: { title: 'What it is', text: 'Any two of the three shares open a vault when every passphrase for it is forgotten. One alone opens nothing and tells nothing.' },
      use: { title: 'To use it', text: 'Choose “Open with recovery shares” where the vault is unlocked, and type the fifteen words of two shares.' },
      keep: { title: 'Keep this sheet', text: 'Never two of them in one place, or with one person. Do not photograph it, and do not scan the square with a phone.' },
      erase: { title: 'Erase the file', text: 'The three sheets were one file, and that file opens the vault. Erase it, and empty the bin. Printers and print servers keep copies: use one that hangs on no network.' },
      renew: { title: 'If one is lost', text: 'Make new recovery words and new shares on the page “Recovery and keys”. The old shares then open nothing.' },
    },
  },
} as const;
