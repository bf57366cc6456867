/** How others seal to an intake key with tools of their own. */
export const recipients = {
  title: 'For partners with age or libsodium · intake key {epoch}',
  intro: 'Who cannot use the form can seal a text file to this key with a standard tool: plain text in UTF-8, up to 1 MB, no attachments, no receipt. Send them a key and its command; bring back the sealed file by any carrier and import it.',
  ageHybrid: 'age 1.3 or newer',
  age: 'age, any version',
  sealedBox: 'libsodium sealed box',
  withstands: {
    ageHybrid: 'Prefer this one. It withstands today’s computers and, as far as is known, later quantum computers.',
    age: 'Withstands today’s computers. Whoever keeps a copy could open it with a quantum computer one day.',
    sealedBox: 'Withstands today’s computers. Whoever keeps a copy could open it with a quantum computer one day. The command needs Python and PyNaCl.',
  },
  key: { ageHybrid: 'Recipient, age1pq1…', age: 'Recipient, age1…', sealedBox: 'Public key, base64' },
  command: { ageHybrid: 'Command for age 1.3 or newer', age: 'Command for any age', sealedBox: 'Command for Python' },
  check: 'These keys are public. Still, have the last eight characters read back to you over another channel: a swapped key would seal to somebody else. Delete tip.txt after sealing; a deleted file may be found again on most disks.',
  copy: 'Copy',
  copyOf: 'Copy: {what}',
  copied: 'Copied. It leaves the clipboard by itself in ten seconds.',
  notCopied: 'It could not be copied. Select it and copy it by hand.',
} as const;
