/** Words before a name in Latin letters, as the source of a pattern. */
export const latinTitles =
  "mr|mrs|ms|miss|mister|madam|madame|sir|dr|doctor|prof|professor|capt|captain|col|gen|lt|sgt|officer|inspector|boss|manager|supervisor|leader|agent|broker|ceo|dear|hi|hello|regards|sincerely|signed|brother|sister|friend|cousin|uncle|auntie|aunt|husband|wife|son|daughter|bro|sis|ông|bà|anh|chị|em|cô|chú|bác|cậu|cháu|thầy|bapak|pak|bu|ibu|mas|mbak|saudara|saudari|kak|bang|tuan|puan|encik|cik|datuk|dato|bong|lok|neak|oknha|ta|pu|ming|ah|a|khun|nai|nang|phi|nong|u|daw|ko|ma|maung|saw|naw|sai|si|kuya|ate|aling|mang|laoban|xiao|lao";

/** Words before a name that belong to nobody's name, in Latin letters. Many are other words as well. */
const latin = new Set(latinTitles.split('|'));
/** Those that are no other words, and so are titles in small letters too. */
const certain = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'dr', 'madam', 'madame', 'oknha']);
/** In scripts without spaces; a title may touch the name. */
const unspaced = 'លោកជំទាវ|លោកឧកញ៉ា|លោកស្រី|លោកគ្រូ|លោកតា|លោក|អ្នកស្រី|អ្នកគ្រូ|អ្នកនាង|ឧកញ៉ា|កញ្ញា|នាងកញ្ញា|นางสาว|นาง|นาย|น.ส.|ด.ช.|ด.ญ.|เด็กชาย|เด็กหญิง|คุณ|ດຣ.|ນາງສາວ|ນາງ|ທ້າວ|ທ່ານ|ဒေါက်တာ|ဒေါ်|ဦး'.split('|').toSorted((a, b) => b.length - a.length);

const capital = /^\p{Lu}/u;
const mark = /^\p{M}/u;
const unspacedLetter = /^[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}]/u;

interface Stripped {
  readonly words: readonly string[];
  /** Whether what was taken away may be a part of the name: "Ma Thi Lan". */
  readonly uncertain: boolean;
}

/** Without one title; undefined where there is none, or where not two words would be left. A word behind a title of other meanings has to look like a name: in "boss in Bavet" there is no name of two words. */
function stripOne([first = '', ...others]: readonly string[]): Stripped | undefined {
  const bare = first.normalize('NFC').toLowerCase().replaceAll('.', '');
  if (latin.has(bare)) {
    const isName = certain.has(bare) || others.every((word) => capital.test(word) || unspacedLetter.test(word));
    return others.length >= 2 && isName ? { words: others, uncertain: !certain.has(bare) } : undefined;
  }
  const title = unspacedLetter.test(first) ? unspaced.find((each) => first.startsWith(each) && !mark.test(first.slice(each.length))) : undefined;
  if (title === undefined) return undefined;
  const words = first === title ? others : [first.slice(title.length), ...others];
  return words.length >= 2 ? { words, uncertain: first !== title } : undefined;
}

/** The words of what may be names: these, and without the titles before them. Where a title is none of anybody's name only without. */
export function namesOf(words: readonly string[]): readonly (readonly string[])[] {
  const stripped = stripOne(words);
  if (stripped === undefined) return [words];
  return [...(stripped.uncertain ? [words] : []), ...namesOf(stripped.words)];
}
