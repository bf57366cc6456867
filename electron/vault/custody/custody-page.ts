import type { CustodyEntry } from '#shared/contract/custody-calls.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import type { DeskLocale } from '#shared/locales/desk-locale.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import { escape, printedPage } from '#vault/dossier/printed-page.ts';
import type { CheckedRecord } from './check-record.ts';
import { custodyEntries } from './custody-entry.ts';

type Words = DeskLocale['messages']['desk']['custody'];

const style = `
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 4mm; }
h2 { font-size: 12pt; margin: 7mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2mm; }
.note { color: #4a4f57; font-size: 9.5pt; }
dl { display: grid; grid-template-columns: 45mm 1fr; gap: 1mm 3mm; margin: 0; }
dt { font-weight: 700; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th, td { text-align: start; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.5pt solid #b9bec6; }
tr { break-inside: avoid; }
.hash { font-size: 7.5pt; overflow-wrap: anywhere; color: #4a4f57; }
`;

/** The record as a page for people: the same entries, every text in it escaped. Times, names, hashes and codes are the same in every language. */
export function custodyPage(checked: CheckedRecord, language: DeskLanguage): string {
  const { record } = checked;
  const custody = deskLocales[language].messages.desk.custody;
  const title = custody.printed.title.replace('{number}', String(record.tip.number));
  const saver = nameOf(record.members.find(({ memberId }) => memberId === record.exportedBy)?.name ?? '', custody);
  const facts = [
    [custody.savedBy, escape(saver)],
    [custody.savedAt, utc(record.exportedAt)],
    [custody.sealedSha256, `<span class="hash">${escape(record.tip.sealedSha256)}</span>`],
  ];
  const people = record.members.map(({ name, publicKey }) => `<tr><td>${escape(nameOf(name, custody))}</td><td lang="en">${escape(fingerprintWords(fromHex(publicKey) ?? new Uint8Array(0)).join(' '))}</td></tr>`);
  const body = [
    `<h1>${escape(title)}</h1>`,
    `<p class="note">${escape(custody.printed.note)}</p>`,
    `<dl>${facts.map(([term, value]) => `<dt>${escape(term ?? '')}</dt><dd>${value ?? ''}</dd>`).join('')}</dl>`,
    `<h2>${escape(custody.entries)}</h2>`,
    table([custody.when, custody.who, custody.what], custodyEntries(checked).map((entry) => entryRow(entry, custody))),
    `<h2>${escape(custody.people)}</h2>`,
    table([custody.person, custody.fingerprint], people),
  ].join('\n');
  return printedPage({ language, title: escape(custody.title), style, body });
}

function entryRow(entry: CustodyEntry, custody: Words): string {
  const template = Object.hasOwn(custody.event, entry.type) ? custody.event[entry.type as keyof typeof custody.event] : custody.event.other;
  const values: Readonly<Record<string, string>> = { from: entry.from ?? '', to: entry.to ?? '', type: entry.type };
  const what = escape(template.replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? ''));
  return row([utc(entry.at), escape(nameOf(entry.actor, custody)), entry.sha256 === null ? what : `${what}<br><span class="hash">${escape(`${custody.printed.hash} ${entry.sha256}`)}</span>`]);
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Cells that are escaped already. */
function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function nameOf(name: string, custody: Words): string {
  return name === '' ? custody.recovery : name;
}

function utc(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('T', ' ').slice(0, 19);
}
