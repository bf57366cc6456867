import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';
import { RedactedDossier, type DossierSource, type DossierView, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import type { Span } from '#shared/redaction/spans.ts';
import { below, oneOf, seededRandom, type Random } from '#shared/sample/seeded-random.ts';

/** Syllables that make no word on purpose: names of nobody, unlike anything in the sentences. */
const syllables = {
  latin: ['Zor', 'vik', 'Qua', 'dex', 'Thu', 'mov', 'Bry', 'kal', 'Jof', 'wen'],
  vietnamese: ['Ngữx', 'Trầnq', 'Bưởiz', 'Đọkh', 'Lễvu'],
  khmer: ['ឌុន', 'ឋាវ', 'ឍីម', 'ឡេង', 'ឈូវ', 'ឆោម'],
  thai: ['ฆฏิน', 'ฌมาล', 'ฐวีร', 'ฬอนท์'],
  burmese: ['ဌာဝ', 'ဃိမ်း', 'ဈေးယ', 'ဋုံဠ'],
  chinese: ['骉淼', '犇鑫', '焱垚', '磊晶'],
} as const;

/** What staff say of reports: about the same things, in words of their own. */
const statements: readonly string[] = [
  'People are held in one building and cannot leave at night.',
  'Passports were taken away.',
  'There is violence on the third floor; help is asked for.',
  'Many are locked up, and somebody threatens to sell them on.',
  'The gate is guarded after dark.',
  'ក្រុមការងារដឹងថា មនុស្សមិនអាចចេញបានទេ។',
  '据了解，有人不能离开那栋楼。',
];

const languages = { latin: 'en', vietnamese: 'vi', khmer: 'km', thai: 'th', burmese: 'my', chinese: 'zh' } as const;
type Tongue = keyof typeof syllables;
const tongues = Object.keys(syllables) as Tongue[];

/** What is said around secrets, and what each format has to write with care: its own signs, quotes, line ends, what a spreadsheet would compute. */
const sentences: Readonly<Record<Tongue, readonly string[]>> = {
  latin: ['The gate is shut at night.', 'They took <b>all</b> passports & kept "them".', '=1+1 was on the wall', '- first\n- second', 'a\\b *c* _d_ [e](f) `g` | h', 'Nobody\tsleeps.\n\n+ more'],
  vietnamese: ['Có nhiều người bị nhốt ở tầng ba.', 'Xin giúp chúng tôi; họ đánh người.'],
  khmer: ['មានមនុស្សច្រើនត្រូវបានចាប់ឃុំ។', 'សូមជួយពួកយើងផង។'],
  thai: ['มีคนถูกขังอยู่หลายคน', 'ขอความช่วยเหลือด้วย'],
  burmese: ['လူတွေ အများကြီး ပိတ်ထားတယ်။', 'ကူညီပါ။'],
  chinese: ['三楼关着很多人，请求帮助。', '他们说要卖掉我们。'],
};

export interface Secrets {
  readonly latin: string;
  readonly vietnamese: string;
  readonly khmer: string;
  readonly thai: string;
  readonly burmese: string;
  readonly chinese: string;
  /** Behind 999, a country code that nobody has. */
  readonly phone: string;
  readonly email: string;
  /** An id of the vault, in hexadecimal: hidden because it is ours. */
  readonly identifier: string;
}

export interface SecretDossier extends Redaction {
  readonly secrets: Secrets;
}

function inventedSecrets(random: Random): Secrets {
  const name = (tongue: Tongue, parts: number, between = ''): string => Array.from({ length: parts }, () => oneOf(random, syllables[tongue])).join(between);
  const digits = (count: number): string => Array.from({ length: count }, () => String(below(random, 10))).join('');
  return {
    latin: `${name('latin', 3)} ${name('latin', 2)}`,
    vietnamese: name('vietnamese', 3, ' '),
    khmer: name('khmer', 4),
    thai: name('thai', 3),
    burmese: name('burmese', 3),
    chinese: name('chinese', 3),
    phone: `+999 ${digits(2)} ${digits(3)} ${digits(4)}`,
    email: `${name('latin', 2)}.${digits(4)}@mail.invalid`.toLowerCase(),
    identifier: Array.from({ length: 32 }, () => below(random, 16).toString(16)).join(''),
  };
}

interface SecretSource {
  readonly source: DossierSource;
  readonly secrets: Secrets;
}

/** A dossier in all six languages whose texts, title, place and introduction are full of secrets that nothing else holds, each hidden wherever it stands. The same for the same seed.
 * With a view, staff state every second report in their own words, and the others are shown in the reporters' own. */
export function secretDossier(seed: number, view?: DossierView): SecretDossier {
  const { source, secrets } = secretSource(seed, view);
  return { ...RedactedDossier.from(source, englishDossierWords, view), secrets };
}

/** What it is made from. */
export function secretSource(seed: number, view?: DossierView): SecretSource {
  const random = seededRandom(seed);
  // Of its own: without a view the dossier is what it was.
  const said = seededRandom(seed + 1_000_000);
  const secrets = inventedSecrets(random);
  const { identifier: _, ...passages } = secrets;
  const hidden = Object.values(passages);
  const entities = hidden.filter((passage) => passage !== secrets.phone && passage !== secrets.email);
  const spansOf = (text: string): readonly Span[] =>
    hidden.flatMap((passage) => findOccurrences(text, passage).map((range) => ({ ...range, action: entities.includes(passage) ? ('pseudonym' as const) : ('remove' as const), entity: passage, role: 'third-party' as const })));
  const say = (tongue: Tongue, count: number): string => Array.from({ length: count }, () => `${oneOf(random, sentences[tongue])} ${oneOf(random, [secrets[tongue], secrets.phone, secrets.email])} `).join(oneOf(random, ['', '\n', '\n\n']));
  const tips = tongues.map((tongue, index) => {
    const texts = [
      { field: 'place' as const, text: `${oneOf(random, sentences[tongue])} ${secrets[tongue]}` },
      { field: 'when' as const, text: oneOf(random, ['2026', '=NOW()', '-3 days', '@ night']) },
      { field: 'narrative' as const, text: say(tongue, 2 + below(random, 4)) },
    ];
    const statement = `${oneOf(said, statements)} ${oneOf(said, [secrets[tongue], secrets.email, 'Several people'])}: ${oneOf(said, statements)}`;
    return { receivedAt: Date.UTC(2026, index, 3), statement, isVerbatim: index % 2 === 1, isWrittenDown: random() < 0.3, texts: texts.map(({ field, text }) => ({ field, text, language: languages[tongue], spans: spansOf(text) })) };
  });
  const introduction = say(oneOf(random, tongues), 1);
  const source: DossierSource = { title: `About ${secrets.latin} and others`, intro: view === undefined ? introduction : oneOf(said, statements), entities, pseudonymSeed: Uint8Array.from({ length: 16 }, () => below(random, 256)), tips };
  return { source, secrets };
}

/** What the gates are told of it. */
export function gateSecretsOf({ hidden, secrets }: SecretDossier) {
  return { ...hidden, identifiers: [secrets.identifier] };
}
