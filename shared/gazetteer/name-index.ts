import { foldBare, leftOutMarks, originalRange } from '#shared/redaction/fold.ts';
import { marksAgree } from '#shared/redaction/needle.ts';
import { gap, gapsOf, latinWord, latinWordsOf, marksIn, readText, unspaced, type ReadText } from './read-text.ts';
import { keyOfLetters, lettersIn } from './spelling-key.ts';

export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export interface NameFound {
  readonly id: string;
  /** The name of the list. */
  readonly name: string;
  /** UTF-16 range in the text, whole grapheme clusters. */
  readonly start: number;
  readonly end: number;
  /** `same`: the same letters after folding; `spelling`: the same by spelling key only. */
  readonly how: 'same' | 'spelling';
}

interface Entry {
  /** The place of its id among all ids. */
  readonly owner: number;
  readonly name: string;
  /** Folded letters and numbers, with a space between digits that stand apart. */
  readonly letters: string;
  /** The gap before each folded unit; that before the first says nothing. */
  readonly gaps: Uint8Array;
  readonly words: number;
  readonly marks: string;
}

interface OwnedName {
  readonly owner: number;
  readonly name: string;
}

/** A found name by folded units, as long as it may still lose against others. */
interface Candidate {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  readonly how: NameFound['how'];
}

/**
 * Names by their letters without spaces. A node that leads to one row of letters only keeps the rest of them in one piece: most names share few letters with others,
 * and a node for each letter would take most of the time of making an index. A node with a rest has no children.
 */
interface TrieNode {
  rest: string;
  entries: Entry[];
  children: Map<number, TrieNode> | undefined;
}

const notAscii = /[^\p{ASCII}]/u;
const digit = /\d/u;

/** From this many letters on a name may be cut in two or lack its marks. Fewer letters are too often something else: "kép" is no Kep, "me sang" in another language no Mesang. */
const firmLetters = 5;
/**
 * Keys of fewer signs than the first are those of ordinary words, too; with fewer than the second, a spelling may differ in one letter only (Bavit, Ou Smach). Looked for in sixteen
 * million letters of English, Indonesian, Chinese and Vietnamese about other things (manuals, messages of programs), names with keys of five signs were found in "based" (Basedth),
 * Indonesian "kurung" (Kaoh Rung) and rows of Vietnamese words typed without marks. As it is hardly any is found, but for the words of Indonesian that stand here.
 */
const shortestKey = 5;
const firmKey = 6;
const ordinaryWords: ReadonlySet<string> = new Set(['bahkan', 'lompat', 'pusat', 'tiongkok', 'varian']);
/** A text's spelling may have one word more than the list's: "Poi Pet" for Poipet. With more, any row of short words would be a name. */
const furtherWords = 1;
/** A name of more words is told by its letters alone. */
const keyedWords = 8;
/** A spelling has at most so many times as many letters as another one; a text without spaces is not looked through for longer words. */
const timesLonger = 2;
/** What follows can change the last two signs of a key; those before them are settled. */
const unsettled = 2;

/**
 * A list of names, made ready for finding all of them in a text at once. Where words have spaces between them, names are found as whole words or rows of words; in Khmer, Chinese,
 * Thai, Burmese and Lao as whole grapheme clusters. The time grows with the length of the text, at worst times that of the longest name; how many names there are matters little.
 */
export class NameIndex {
  readonly #ids: readonly string[];
  readonly #root = emptyNode();
  readonly #byKey = new Map<string, Entry[]>();
  /** In order, so that a row of words that begins no name is left at once. */
  readonly #keys: readonly string[];
  readonly #longestKeyed: number = 0;

  constructor(named: Iterable<Named>) {
    const owners = new Map<string, number>();
    const names: OwnedName[] = [];
    for (const { id, names: ofId } of named) {
      const owner = owners.get(id) ?? owners.size;
      owners.set(id, owner);
      for (const name of ofId) names.push({ owner, name });
    }
    this.#ids = [...owners.keys()];
    for (const entry of entriesOf(names)) {
      const letters = entry.letters.replaceAll(' ', '');
      insert(this.#root, letters, entry);
      if (!latinWord.test(letters)) continue;
      const key = keyOfLetters(entry.letters);
      if (key.length < shortestKey || entry.words > keyedWords) continue;
      const sameKey = this.#byKey.get(key);
      if (sameKey === undefined) this.#byKey.set(key, [entry]);
      else sameKey.push(entry);
      this.#longestKeyed = Math.max(this.#longestKeyed, entry.letters.length);
    }
    this.#keys = [...this.#byKey.keys()].sort();
  }

  /** By position, then the longest, then by id. */
  find(text: string): readonly NameFound[] {
    const read = readText(text);
    const { folded } = read;
    const candidates: Candidate[] = [];
    this.#pushSame(candidates, read);
    this.#pushSpelled(candidates, read);
    return withoutInner(onePerPlace(candidates, folded.text.length))
      .map(({ entry, from, to, how }) => ({ id: this.#ids[entry.owner] ?? '', name: entry.name, ...originalRange(folded, from, to), how }))
      .sort((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1));
  }

  /** Every place where the letters of a name stand between two edges. Each start costs at most as many steps as the longest name has letters. */
  #pushSame(candidates: Candidate[], read: ReadText): void {
    const { folded, edges } = read;
    for (let from = 0; from < folded.text.length; from += 1) {
      if (edges[from] === 0) continue;
      let at = from;
      for (let node: TrieNode | undefined = this.#root; node !== undefined; at += 1) {
        const to = at + node.rest.length;
        if (node.entries.length > 0 && edges[to] === 1 && folded.text.startsWith(node.rest, at)) {
          for (const entry of node.entries) if (isSame(entry, read, from)) candidates.push({ entry, from, to, how: 'same' });
        }
        node = node.children?.get(folded.text.charCodeAt(at));
      }
    }
  }

  /** Every row of words with the key of a name. Words are taken one by one for as long as they begin a key. */
  #pushSpelled(candidates: Candidate[], read: ReadText): void {
    const { folded, gaps } = read;
    const words = latinWordsOf(read);
    const keys = new Map<string, string>();
    words.forEach((first, at) => {
      for (let count = 1; count <= keyedWords + furtherWords; count += 1) {
        const word = words[at + count - 1];
        if (word === undefined || (count > 1 && (word.from !== words[at + count - 2]?.to || (gaps[word.from] ?? gap.heavy) > gap.light))) return;
        if (word.to - first.from > this.#longestKeyed * timesLonger) return;
        const letters = lettersIn(folded, first.from, word.to);
        let key = keys.get(letters);
        if (key === undefined) keys.set(letters, (key = keyOfLetters(letters)));
        for (const entry of this.#byKey.get(key) ?? []) {
          if (entry.letters === letters || ordinaryWords.has(letters) || count > entry.words + furtherWords) continue;
          if ((key.length < firmKey && !differInOneLetter(entry.letters, letters)) || entry.marks !== marksIn(read, first.from, word.to)) continue;
          candidates.push({ entry, from: first.from, to: word.to, how: 'spelling' });
        }
        if (!hasBeginning(this.#keys, key.slice(0, -unsettled))) return;
      }
    });
  }
}

/**
 * All names are folded as two texts, one name a line: a text by itself costs the making of a segmenter, which for thousands of names takes longer than everything else.
 * What is ASCII needs none.
 */
function entriesOf(names: readonly OwnedName[]): readonly Entry[] {
  return [...entriesOfLines(names.filter(({ name }) => !notAscii.test(name))), ...entriesOfLines(names.filter(({ name }) => notAscii.test(name)))];
}

function entriesOfLines(names: readonly OwnedName[]): readonly Entry[] {
  const folded = foldBare(names.map(({ name }) => name).join('\n'));
  const gaps = gapsOf(folded);
  const entries: Entry[] = [];
  let end = -1;
  let to = 0;
  for (const { owner, name } of names) {
    const from = to;
    end += name.length + 1;
    while ((folded.starts[to] ?? Infinity) < end) to += 1;
    // A single cluster, a letter or a sign, is a part of too much.
    if (to === from || folded.starts[from] === folded.starts[to - 1]) continue;
    const own = gaps.subarray(from, to);
    let words = 1;
    for (let unit = 1; unit < own.length; unit += 1) if (own[unit] !== gap.none) words += 1;
    entries.push({ owner, name, letters: lettersIn(folded, from, to), gaps: own, words, marks: leftOutMarks(name) });
  }
  return entries;
}

const emptyNode = (): TrieNode => ({ rest: '', entries: [], children: undefined });

function insert(root: TrieNode, letters: string, entry: Entry): void {
  let node = root;
  for (let at = 0; ; at += 1) {
    const rest = letters.slice(at);
    if (node.entries.length === 0 && node.children === undefined) node.rest = rest;
    if (node.rest !== '' && node.rest !== rest) {
      node.children = new Map([[node.rest.charCodeAt(0), { rest: node.rest.slice(1), entries: node.entries, children: undefined }]]);
      node.rest = '';
      node.entries = [];
    }
    if (node.rest === rest) {
      node.entries.push(entry);
      return;
    }
    node.children ??= new Map();
    let child = node.children.get(rest.charCodeAt(0));
    if (child === undefined) node.children.set(rest.charCodeAt(0), (child = emptyNode()));
    node = child;
  }
}

/** Whether one of these texts, which are in order, begins so. */
function hasBeginning(texts: readonly string[], beginning: string): boolean {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return texts[low]?.startsWith(beginning) ?? false;
}

/** One letter more, less or another. */
function differInOneLetter(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && one[one.length - 1 - behind] === other[other.length - 1 - behind]) behind += 1;
  return longer - before - behind <= 1;
}

/** Whether letters that are those of a name are meant as that name: by the gaps between them and by the marks on them. */
function isSame({ letters, gaps: own, marks }: Entry, read: ReadText, from: number): boolean {
  const { folded, gaps } = read;
  let isCut = false;
  let isJoined = false;
  for (let unit = 1; unit < own.length; unit += 1) {
    const wanted = own[unit] ?? gap.none;
    const found = gaps[from + unit] ?? gap.none;
    if (found > (wanted === gap.none ? gap.light : Math.max(wanted, gap.ordinary))) return false;
    if ((found === gap.none) === (wanted === gap.none)) continue;
    // "1 2" is not 12.
    if (digit.test(folded.text.charAt(from + unit - 1)) && digit.test(folded.text.charAt(from + unit))) return false;
    if (wanted === gap.none) isCut = true;
    else isJoined = true;
  }
  const isFirm = letters.length >= firmLetters;
  if (!isFirm && (isCut || (isJoined && !unspaced.test(letters)))) return false;
  const found = marksIn(read, from, from + own.length);
  // Words that somebody cut in two have the marks of the name or are other words: "mà lại" is no Malai.
  return found === marks || (isFirm && !isCut && marksAgree(found, marks));
}

/** For each id what overlaps nothing of its own: the same letters before a spelling, then the longest, then the first. */
function onePerPlace(candidates: Candidate[], units: number): readonly Candidate[] {
  const owners = new Int32Array(units).fill(-1);
  return candidates
    .sort((one, other) => one.entry.owner - other.entry.owner || byHow(one) - byHow(other) || other.to - other.from - (one.to - one.from) || one.from - other.from)
    .filter(({ entry: { owner }, from, to }) => {
      // Ids come one after the other, so what another one has marked no longer counts.
      if (owners.subarray(from, to).includes(owner)) return false;
      owners.fill(owner, from, to);
      return true;
    });
}

const byHow = ({ how }: Candidate): number => (how === 'same' ? 0 : 1);

/** Without what stands inside a longer one that is as sure: a place in the name of another place is not meant. Of the same range all stay. */
function withoutInner(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = [...candidates].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Candidate[] = [];
  let sameUpTo = 0;
  let anyUpTo = 0;
  for (let first = 0; first < ordered.length; ) {
    const { from, to } = ordered[first] ?? { from: 0, to: 0 };
    let next = first;
    while (ordered[next]?.from === from && ordered[next]?.to === to) next += 1;
    const group = ordered.slice(first, next);
    // Whatever begins before this range or with it and is longer came before it.
    for (const candidate of group) if (to > (candidate.how === 'same' ? sameUpTo : anyUpTo)) kept.push(candidate);
    if (group.some(({ how }) => how === 'same')) sameUpTo = Math.max(sameUpTo, to);
    anyUpTo = Math.max(anyUpTo, to);
    first = next;
  }
  return kept;
}
