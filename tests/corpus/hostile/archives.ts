import { bidiNames, scripts, traversalNames } from './payloads.ts';
import { bytesOf, overwritten, uint16, uint32, uint64, utf8 } from './make/bytes.ts';
import { zip, type Packed, type ZipParts } from './make/zip.ts';
import { hostile, type Expected, type HostileFile } from './hostile-file.ts';

const one: readonly Packed[] = [{ name: 'a.txt', content: utf8('an invented text') }];
const archive = (name: string, bytes: Uint8Array, listed: Expected['listed'], more: Partial<Expected> = {}): HostileFile => hostile(`zip ${name}`, bytes, { kind: 'archive', listed, ...more }, 'application/zip');

function* names(): Generator<HostileFile> {
  for (const [index, name] of traversalNames.entries()) {
    yield archive(`with a name that leads out, ${index}`, zip([{ name, content: utf8('x') }]), 1);
    yield archive(`with a link that leads out, ${index}`, zip([{ name: 'link', content: utf8(name), mode: 0o120777 }]), 1);
  }
  for (const [index, name] of [...bidiNames, ...scripts].entries()) yield archive(`with a name that deceives, ${index}`, zip([{ name, isStored: true }]), 1);
  yield archive('with a name of 65,535 bytes', zip([{ name: 'n'.repeat(65_535), isStored: true }]), 1);
  yield archive('with no name', zip([{ name: '', isStored: true }]), 1);
  yield archive('with one name twice', zip([...one, ...one]), 2);
  yield archive('with names that are no text', zip([{ name: new Uint8Array(200).map((_byte, index) => 56 + index), flags: 0, isStored: true }]), 1);
}

function nested(depth: number): Uint8Array {
  return depth === 0 ? utf8('x') : zip([{ name: `${depth}.zip`, content: nested(depth - 1) }]);
}

function* bombs(): Generator<HostileFile> {
  for (const megabytes of [1, 5, 20]) yield archive(`that grows to ${megabytes} MB`, zip([{ name: 'zeros', content: new Uint8Array(megabytes * 1_000_000) }]), 1, { imported: 'entry-too-large' });
  const kernel = new Uint8Array(100_000);
  yield archive('of many names for the same bytes', zip(Array.from({ length: 500 }, (_entry, index) => ({ name: `${index}`, content: kernel, localAt: 0 }))), 500, { imported: 'container-damaged' });
  yield archive('that claims to grow to 4 GB', zip([{ name: 'a', claimedSize: 0xffff_fff0, claimedPacked: 20 }]), 1, { imported: 'container-damaged' });
  yield archive('of 3000 entries', zip(Array.from({ length: 3000 }, (_entry, index) => ({ name: `${index}`, isStored: true }))), 1000, { imported: 'container-limits' });
  for (const depth of [2, 5, 20]) yield archive(`of archives in archives, ${depth} deep`, nested(depth), 1, { imported: 'entry-nested' });
  // Entries that are small, in a list that is large: more than a megabyte of it is not looked at.
  yield archive('with a list of two megabytes', zip(Array.from({ length: 40 }, (_entry, index) => ({ name: `${index}${'n'.repeat(50_000)}`, isStored: true }))), 20);
}

function* ends(): Generator<HostileFile> {
  const lies: readonly (readonly [string, ZipParts, Expected['listed'], Expected['imported']?])[] = [
    ['claims no entries', { claimedEntries: 0 }, 1, 'container-empty'],
    ['claims 65,534 entries', { claimedEntries: 65_534 }, 1, 'container-limits'],
    ['claims an empty list', { claimedDirectoryBytes: 0 }, 0, 'container-damaged'],
    ['claims a list longer than itself', { claimedDirectoryBytes: 1_000_000 }, 'archive-unreadable', 'container-damaged'],
    ['claims a list of 4 GB', { claimedDirectoryBytes: 0xffff_fffe }, 'archive-unreadable', 'container-damaged'],
    ['claims a list of 20 bytes', { claimedDirectoryBytes: 20 }, 'archive-unreadable', 'container-damaged'],
    ['claims its list elsewhere', { claimedDirectoryAt: 0xffff_fff0 }, 1, 'container-damaged'],
    ['is a later piece of several', { disk: 7 }, 'archive-unreadable', 'container-unsupported'],
    ['has another end in its comment', { comment: 'PK\x05\x06\0\0\0\0' }, 1],
    ['has the longest comment', { comment: new Uint8Array(65_535) }, 1],
    ['has bytes behind its end', { after: 'more' }, 1, 'container-damaged'],
    ['is wide', { isWide: true }, 1, 'container-unsupported'],
    ['is wide and claims 2 to the 40 entries', { isWide: true, claimedEntries: 2 ** 40 }, 1, 'container-unsupported'],
    ['is wide and claims a list of 2 to the 50 bytes', { isWide: true, claimedDirectoryBytes: 2 ** 50 }, 'archive-unreadable', 'container-unsupported'],
  ];
  for (const [what, parts, listed, imported = 'not-sealed'] of lies) yield archive(`that ${what}`, zip(one, parts), listed, { imported });
  const whole = zip(one);
  for (const length of [4, 10, 30, whole.length - 23, whole.length - 22, whole.length - 4, whole.length - 1]) yield archive(`cut after ${length} bytes`, whole.slice(0, length), 'archive-unreadable', { imported: 'container-damaged' });
  yield archive('whose entry has no signature', overwritten(whole, whole.length - 22 - 51, 'XX'), 'archive-unreadable', { imported: 'container-damaged' });
  yield archive('whose wide end lies outside', overwritten(zip(one, { isWide: true }), zip(one, { isWide: true }).length - 34, uint64(2 ** 53, 'little')), 'archive-unreadable', { imported: 'container-unsupported' });
  yield archive('whose extra field is longer than it is', zip([{ name: 'a', isStored: true, claimedSize: 0xffff_ffff, extra: bytesOf(uint16(1, 'little'), uint16(0xffff, 'little'), uint32(5, 'little')) }]), 1, { imported: 'entry-too-large' });
  for (const flags of [0x0801, 0x0841, 0x0fff]) yield archive(`with flags ${flags.toString(16)}`, zip([{ name: 'a', flags, content: utf8('x') }]), 1, { imported: 'entry-encrypted' });
}

function* documents(): Generator<HostileFile> {
  const office = (name: string, ...inside: readonly string[]): HostileFile => hostile(`office ${name}`, zip(inside.map((entry) => ({ name: entry, content: utf8('<x/>') }))), { kind: 'office', listed: inside.length }, 'application/zip');
  yield office('with macros', '[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin');
  yield office('with a template elsewhere', '[Content_Types].xml', 'word/document.xml', 'word/_rels/settings.xml.rels');
  yield office('with a way out', '[Content_Types].xml', 'xl/workbook.xml', '../../x');
  yield office('of slides and sounds', '[Content_Types].xml', 'ppt/presentation.xml', 'ppt/media/a.wav');
  yield office('of open format with scripts', 'mimetype', 'META-INF/manifest.xml', 'Basic/Standard/x.xml');
  yield hostile('program for phones', zip([{ name: 'AndroidManifest.xml', isStored: true }, { name: 'classes.dex', isStored: true }]), { kind: 'program', listed: 2 }, 'image/jpeg');
  yield hostile('program for Java', zip([{ name: 'META-INF/MANIFEST.MF', isStored: true }]), { kind: 'program', listed: 1 }, 'image/jpeg');
}

export function* hostileArchives(): Generator<HostileFile> {
  yield* names();
  yield* bombs();
  yield* ends();
  yield* documents();
}
