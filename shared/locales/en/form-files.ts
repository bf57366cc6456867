/** Texts of the tip form about files. The same reader as in form.ts: short sentences, plain words. */
export const formFiles = {
  dropTitle: 'Choosing a file can make a phone close this page.',
  drop: 'What you wrote would be gone. To be safe, seal and save it first.',
  keep: 'Seal and save what I wrote',
  keepAgain: 'Seal and save it again',
  keeping: 'Sealing …',
  kept: 'Look for {name} among your downloads. If this page is gone when you come back, send that file. If it is still here, go on, send only the last sealed file, and delete this one.',
  keepFailed: 'It could not be sealed. What you wrote is still here.',

  photosTitle: 'Photos are cleaned here.',
  photos: 'The place, the time and the device are taken out. Faces and things in the background stay: please look at them. File names are not sent.',
  othersTitle: 'Videos, sound and documents are sent exactly as they are.',
  others: 'They can tell where, when and by whom they were made.',

  progress: 'File {number} of {of} …',
  stop: 'Stop adding',
  busy: 'Wait until all files are ready, or stop adding.',

  fromPixels: 'Cleaned. Only the picture itself is sent.',
  shrunk: 'Cleaned and made smaller. Only the picture itself is sent.',
  stripped: 'Cleaned. The place, the time and the device are taken out; the picture is unchanged.',
  asItIs: 'Sent as it is. It can tell where, when and by whom it was made.',
  withheld: 'This picture cannot be cleaned here, so it is not sent. A screenshot of it could be cleaned.',
  withheldSent: 'Not cleaned. It can tell where and when it was taken, and with which device.',
  sendAnyway: 'Send it as it is',
  sendAnywayNamed: 'Send {name} as it is',

  original: 'Send the untouched original, too',
  originalNamed: 'Send the untouched original of {name}, too',
  originalHint: 'An untouched original can help to prove that a photo is real. It can also tell where and when it was taken, and with which device. If you are not sure, leave it.',
} as const;
