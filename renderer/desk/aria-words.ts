import type { DeskLocale } from '#shared/locales/desk-locale.ts';
import { deskMessages } from '#i18n/desk-translation.ts';
import { translator, type Translate } from '#i18n/translate.ts';

type Words = Translate<typeof deskMessages>;
/** The library calls a text that depends on something with what it depends on, and with who asks: that one knows the language of the moment. */
type AriaText = (values: Readonly<Record<string, unknown>> | undefined, asking: { readonly locale: string }) => string;
export type AriaWords = Readonly<Record<string, Readonly<Record<string, AriaText>>>>;

/**
 * What the library of components (react-aria) says to screen readers by itself. It knows some thirty languages, and Khmer is not one of them: it would speak English in a
 * Khmer desk. By its packages and keys, as it looks for them; a package that is missing here throws when one of its components is drawn.
 */
export function ariaWords(locales: Readonly<Record<string, DeskLocale>>): AriaWords {
  const byLocale = new Map(Object.values(locales).map(({ locale, messages }) => [locale, translator(messages, locale) as unknown as Words]));
  const english = translator(deskMessages, 'en-GB') as unknown as Words;
  const says =
    (words: (t: Words, values: Readonly<Record<string, unknown>>) => string): AriaText =>
    (values, { locale }) =>
      words(byLocale.get(locale) ?? english, values ?? {});
  const option = (t: Words, { optionText, isSelected }: Readonly<Record<string, unknown>>): string => (isSelected === true ? t('desk.aria.selected', { option: String(optionText) }) : String(optionText));
  const suggestions = says((t) => t('desk.aria.suggestions'));
  return {
    '@react-aria/autocomplete': { collectionLabel: suggestions },
    '@react-aria/combobox': {
      buttonLabel: says((t) => t('desk.searchSelect.open')),
      listboxLabel: suggestions,
      countAnnouncement: says((t, { optionCount }) => t('desk.aria.options', { count: Number(optionCount) })),
      selectedAnnouncement: says((t, values) => option(t, { ...values, isSelected: true })),
      focusAnnouncement: says((t, values) => (values['isGroupChange'] === true ? t('desk.aria.inGroup', { group: String(values['groupTitle']), option: option(t, values) }) : option(t, values))),
    },
    '@react-aria/menu': { longPressMessage: says((t) => t('desk.aria.openMenu')) },
    '@react-aria/overlays': { dismiss: says((t) => t('desk.aria.dismiss')) },
    '@react-aria/searchfield': { 'Clear search': says((t) => t('desk.aria.clear')) },
    'react-aria-components': { selectPlaceholder: says((t) => t('desk.aria.choose')), colorSwatchPicker: suggestions, dropzoneLabel: suggestions, tableResizer: suggestions },
  };
}

/** Where the library looks, once, before it draws anything (@internationalized/string, LocalizedStringDictionary). */
export function giveAriaWords(page: object, words: AriaWords): void {
  Object.assign(page, { [Symbol.for('react-aria.i18n.locale')]: 'all', [Symbol.for('react-aria.i18n.strings')]: words });
}
