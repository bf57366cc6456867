/** Every code a person can be shown. Each has a text under `error.<code>` in every locale; a test checks it. */

/** Opening, creating and keeping the vault. */
export type VaultCode =
  | 'vault-absent' // the folder holds no vault
  | 'vault-exists' // "create" was asked for where a vault already is
  | 'folder-not-empty' // a new vault was asked for among other files
  | 'vault-in-use' // another process holds the lock file
  | 'vault-locked' // the call needs an open vault
  | 'vault-newer' // written by a newer version of Tipkeep
  | 'practice-mismatch' // a practice vault in Electron, or an unmarked one in the stand-in; ask, then accept
  | 'wrong-passphrase'
  | 'unlock-delayed' // several wrong ones came before: the secret was not tried
  | 'passphrase-weak'
  | 'recovery-words-differ' // the two words typed back are not the ones shown
  | 'passphrase-needed' // the session was opened by recovery words, and this needs a member's own passphrase
  | 'rekey-no-room' // the new vault would not fit beside the old one
  | 'rekey-not-whole' // the new vault did not verify; it was thrown away
  | 'share-damaged' // a recovery share has a wrong word, too few or too many, or its checksum does not fit
  | 'share-twice' // the same share was given as both
  | 'shares-differ' // two whole shares of different recovery words
  | 'header-damaged'
  | 'header-unconfirmed' // a new passphrase, slot or set of words is in force, but the disk did not confirm it
  | 'kdf-refused' // parameters below the floor or above the ceiling
  | 'member-removed' // the slot that opened belongs to somebody the log says was removed: an older header was put back
  | 'member-unknown' // the slot that opened belongs to nobody the log knows
  | 'slot-replaced' // the log knows a later key of this member: their slot was given anew, and this one no longer counts
  | 'engine-unfit' // the self-test at start failed: nothing is opened or written
  | 'memory-short' // the key derivation could not get its memory
  | 'anchor-damaged' // the anchor file is missing or neither slot opens
  | 'database-missing'
  | 'page-damaged' // a page does not open, or the pages are not the ones last anchored
  | 'log-damaged' // WAL frames are damaged before an authentic later transaction
  | 'log-missing' // the WAL is gone or shorter than the anchor says
  | 'chain-damaged' // the event log does not hang together
  | 'blob-damaged'
  | 'blob-missing'
  | 'disk-full'
  | 'storage-failed' // any other failed read or write
  | 'storage-denied'; // permission

/** Classes of a sealed tip that does not open. */
export type SealedTipCode =
  | 'not-sealed' // no known magic
  | 'version-unknown'
  | 'header-invalid' // non-canonical, out of limits
  | 'armour-damaged' // text block: checksum wrong, parts that contradict each other, mail damage beyond repair
  | 'armour-incomplete' // text blocks: those that came are whole, others are missing
  | 'not-for-us' // no key of ours opens a stanza
  | 'authentication-failed' // header MAC or a chunk does not verify
  | 'truncated' // ends before its last chunk
  | 'manifest-invalid' // opened, but its content breaks the schema or the limits
  | 'too-large';

/** What is in a zip archive or a mail, and why it is not taken in. */
export type ContainerCode =
  | 'container-damaged' // its list or its structure does not hold together
  | 'container-limits' // more entries, parts or header than are read
  | 'container-unsupported' // a zip archive in several volumes, or with a Zip64 list
  | 'container-empty'
  | 'entry-encrypted' // a password is on it
  | 'entry-damaged' // does not unpack to what the archive promises
  | 'entry-nested' // an archive in an archive, or a part too deep
  | 'entry-too-large' // too large, or packed beyond what honest files are
  | 'entry-unsupported' // packed in a way that is not read
  | 'entry-plain-text'; // the text of a mail, with nothing sealed in it

/** Reading what a person chose to import. */
export type IntakeCode =
  | SealedTipCode
  | ContainerCode
  | 'file-unreadable'
  | 'file-changed' // changed while it was read
  | 'not-a-file' // a link, a pipe, a device
  | 'opening-failed' // the program itself failed on it, twice; it is kept for a later version
  | 'folder-too-large'
  | 'preview-gone'
  | 'drop-folder-inside'; // the chosen folder holds the vault or backups, or is in one of them

/** Files that staff add to a tip. */
export type EvidenceCode =
  | 'no-room' // the disk that holds the vault has not enough free
  | 'evidence-differs'; // not the file that was begun: another size, time or beginning

/** Decoding a file in a disposable window. */
export type DecodingCode =
  | 'sound-unreadable'
  | 'sound-too-long'
  | 'file-too-large-to-show'
  | 'not-shown' // a kind that is never decoded
  | 'decoder-stopped' // it took too long or too much memory and was killed, or it crashed
  | 'decoder-refused'; // what it gave back is not what was asked for

export type DossierCode =
  | 'dossier-absent'
  | 'briefings-tell-together' // laid beside briefings that left before it tells small counts, and nobody says that they know
  | 'briefing-changed' // what is counted changed while the file was being made
  | 'compound-merged' // a dossier about a compound that another one stands for
  | 'dossier-full' // a dossier about a compound has room for no further statement
  | 'dossier-incomplete' // something that stands in a dossier about a compound has not been said, or not decided
  | 'dossier-changed' // decisions were made while the file was being made, twice
  | 'nothing-selected'
  | 'picture-changed' // what is painted over in it is not what somebody had before them
  | 'leak-gate-refused'
  | 'print-failed'
  | 'review-incomplete'
  | 'statement-missing' // a tip leaves the office and nobody said it in other words, or why its own words stand
  | 'passage-reason-missing' // a claim's passage was chosen to stand in the reporter's own words, and nobody wrote why
  | 'telling-undecided' // few could have told it, and nobody decided whether it may be told
  | 'statement-reason-short' // a reason that says nothing
  | 'source-removed' // whoever told it cannot be kept or generalised
  | 'generalisation-missing'
  | 'format-per-report' // rows about single reports are not made for everybody
  | 'other-word-identifier' // a number, an account or an address is never another word
  | 'other-word-alone' // too little stands around a place to tell it from another
  | 'generalisation-reveals' // what would stand instead says the passage itself
  | 'keep-reason-missing';

/** What has to be said before a dossier leaves. */
export type DisclosureCode =
  | 'receiver-needed' // it leaves the office, and nobody is named who receives it; or the other way round
  | 'held-not-compared' // its receiver holds something else of the same reports, and nobody compared it with what leaves now
  | 'commitment-absent' // what opens it is not there: its tip was deleted, or it never left
  | 'commitment-damaged' // what is kept does not open it
  | 'opening-reason-missing' // words that say too little why it is opened
  | 'consent-of-tips' // some of its tips have no consent that covers this
  | 'approver-same' // the passphrase is that of whoever exports
  | 'approver-recovery' // the recovery words are nobody's
  | 'approver-not-permitted' // their role does not let things leave
  | 'approval-reason-missing' // no second person, and words that say too little
  | 'approval-needed' // somebody else could approve, and it is not all about danger now
  | 'shown-reason-missing' // words that say too little why it is shown
  | 'plain-reason-missing' // not sealed, and words that say too little why
  | 'receiver-key-missing' // to be sealed to a key that the receiver does not have
  | 'sealing-failed' // what was sealed is not what it should be
  | 'exported-file-gone' // it is not where it was put
  | 'exported-file-changed' // another file is there
  | 'exported-file-unseen' // its disk or folder cannot be looked at now
  | 'exported-file-not-deleted' // the system refused
  | 'review-too-soon'; // whoever exported it looks at it themselves, and a day has not passed

/** Saving a file where a person chose. Neither is about the vault's own disk. */
export type DestinationCode =
  | 'destination-gone' // the folder is not there any more: the stick was pulled out, or somebody removed it
  | 'destination-full'
  | 'destination-read-only' // write-protected, or made so by the system after an error
  | 'destination-failed'; // any other failed write there, or other bytes read back than were written

/** Copies on another disk, and coming back from one. */
export type BackupCode =
  | 'backup-place-unset' // nobody has said yet where backups go
  | 'backup-place-inside' // the chosen folder is in the vault's folder, or the other way round
  | 'backup-disk-absent' // the remembered folder is not there: the disk is not plugged in, or was pulled out
  | 'backup-disk-full'
  | 'backup-disk-denied' // read only, or no permission
  | 'backup-disk-failed' // any other failed read or write there
  | 'backup-outrun' // so much was changed while pages were copied that the log grew too large
  | 'backup-not-verified' // the copy does not open, or is not what the vault was
  | 'backup-other-vault' // the folder holds another vault's backups
  | 'backup-newer' // written by a newer version of Tipkeep
  | 'backup-absent' // no backup in the chosen folder
  | 'backup-damaged'; // a backup whose parts do not open or do not fit together
/** Deleting for good. */
export type DeletionCode =
  | 'too-many-deletions' // so many wait that their list would not be read
  | 'deletion-done'; // it was carried out already, or taken back

/** Looking into a file that came with a tip. */
export type ViewingCode =
  | 'image-unreadable' // no picture of a known kind, or its header is cut short or breaks its specification
  | 'image-too-large' // more pixels than may be decoded
  | 'archive-unreadable'; // no list of contents at its end, or one that does not fit the file

/** Answering reporters. */
export type ReplyCode =
  | 'receipt-absent' // the reporter kept no receipt: nobody could open an answer
  | 'too-many-replies'; // more open ones than a bundle holds

/** Writing a tip down. */
export type WritingCode =
  | 'writing-empty' // a tip without a word
  | 'writing-way-missing' // nobody said how it was told
  | 'too-many-drafts';

/** Referrals, and consent to them. */
export type ReferralCode =
  | 'consent-missing'
  | 'consent-withdrawn'
  | 'consent-incomplete' // one of the five statements was not told
  | 'consent-through-other' // somebody else says that the person agrees
  | 'consent-purpose' // to another purpose
  | 'consent-receiver' // to another receiver
  | 'consent-items' // to less than is shared
  | 'override-reason-missing' // without consent: no reason, or words that say too little
  | 'not-urgent' // an emergency card of a tip that is neither U1 nor U2
  | 'not-reviewer' // whoever made it without consent cannot review it
  | 'purpose-missing' // the purpose is "other" and no words say which
  | 'outcome-words-missing' // the outcome is "other" and no words say which
  | 'outcome-impossible' // what was never sent was neither accepted nor refused
  | 'day-ahead' // a consent of tomorrow
  | 'referral-step' // not a step that comes next
  | 'receiver-retired' // the receiver is out of use
  | 'receiver-key-unreadable' // no public key of age in it, or a damaged one
  | 'receiver-key-several' // more than one key in it
  | 'receiver-key-secret' // somebody's secret key in it
  | 'receiver-exists' // another receiver is called so
  | 'too-many-receivers'
  | 'too-many-referrals' // more consents or referrals of one tip than anybody reads
  | 'dossier-not-named' // a dossier is ticked and none is chosen, or the other way round
  | 'dossier-not-left'; // it is to be sent along and was never exported

/** What comes back from an interpreter. */
export type InterpreterCode =
  | 'package-unreadable' // not such a file, damaged, over its limits, or costing more to open than age's own tool asks
  | 'package-words-needed' // sealed under words, and none were typed
  | 'package-words-wrong'
  | 'package-not-for-us' // sealed to a key that is not here
  | 'package-unknown' // no package of this id left this vault, or its tip was deleted
  | 'package-other-text' // the id is known, and the text is another
  | 'package-empty'; // nothing was written in it

/** Reading a register from a table, and taking that back. */
export type TableCode =
  | 'table-unknown' // neither a text with separators nor a workbook
  | 'table-locked' // an old workbook, or one with a password
  | 'table-damaged' // a workbook that does not hold together, or that declares a document type
  | 'table-too-large' // more rows, columns, letters or unpacked bytes than are read
  | 'table-quotes' // a quotation mark opens and nothing closes it
  | 'table-empty'
  | 'table-failed' // reading it ended its thread
  | 'import-changed'; // compounds of an import were changed since: it cannot be taken back as a whole

/** Reading a record of custody. */
export type CustodyCode =
  | 'custody-unreadable' // not a record, or not one that this program wrote
  | 'custody-newer';

export type RequestCode =
  | 'bad-request' // does not match the contract's schema, or is over its size cap
  | 'handle-invalid' // a used, foreign or unknown handle
  | 'not-found'
  | 'not-permitted' // the member's role does not cover the call
  | 'cancelled'
  | 'busy'
  | 'internal'; // a bug; the reply carries a random incident id

/** Deciding about members. */
export type PeopleCode =
  | 'slots-full' // all sixteen slots are in use
  | 'name-taken' // somebody who is a member now has this name
  | 'not-second' // whoever set a tip to danger now cannot be its second reader
  | 'tag-exists' // another tag is called so already
  | 'too-many-figures' // more statements about one incident than anybody reads
  | 'too-many-tags' // more on one tip than anybody reads
  | 'too-many-claims' // more on one tip, or more that one claim is held against, than anybody reads
  | 'passage-too-long' // a claim is one statement
  | 'one-source' // credibility 1 needs a claim of another independent source that supports this one
  | 'last-name' // a compound or an organisation would be left without a name
  | 'last-manager' // nobody who may manage people would be left with a passphrase
  | 'not-yourself'; // one's own slot is changed by changing one's passphrase

/** The register of organisations, and what stands on a compound. */
export type RegisterCode =
  | 'source-missing' // confirmed, or a number, and nobody is named who says so
  | 'dates-reversed' // it ended before it began
  | 'too-many-entries' // more links or buildings than anybody reads
  | 'point-invalid' // not on the globe, or more exact than stated
  | 'place-unknown'; // a province or district that the gazetteer does not have

/** The sample vault. */
export type SampleCode =
  | 'not-in-sample' // everything in it is invented: nothing real comes in, nothing leaves that could be taken for real
  | 'sample-folder'; // the chosen folder is the sample vault's, or in it

/** Working through tips. */
export type WorkflowCode =
  | 'outcome-missing' // a tip is closed with what came of it
  | 'outcome-retired' // it is not offered for further tips
  | 'outcome-exists' // another outcome is called so already
  | 'too-many-outcomes' // more than anybody chooses from
  | 'last-outcome' // none would be left to close a tip with
  | 'hand-over-own' // whoever went cannot take over from themselves
  | 'danger-unconfirmed'; // a tip about danger now is set aside only after one more question

/** What can keep a search from being saved. */
export type FindingCode =
  | 'search-exists' // another saved search is called so already
  | 'too-many-searches'; // more than anybody goes through

export type KeyCode = 'intake-key-absent' | 'intake-key-expired' | 'no-way-to-send' | 'form-template-missing' | 'keys-repeated' | 'form-unreadable' | 'key-card-invalid' | 'key-card-newer' | 'words-differ' | 'key-own' | 'key-known' | 'too-many-keys';

export type Code = VaultCode | DestinationCode | BackupCode | IntakeCode | EvidenceCode | DossierCode | DisclosureCode | RequestCode | KeyCode | PeopleCode | DeletionCode | CustodyCode | ViewingCode | DecodingCode | ReplyCode | WritingCode | ReferralCode | InterpreterCode | TableCode | SampleCode | WorkflowCode | FindingCode | RegisterCode;
