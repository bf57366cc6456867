import { describe, expect, it } from 'vitest';
import { formLocales } from '#i18n/form-locales.ts';
import { posters } from '#shared/locales/posters.ts';

describe('the poster', () => {
  it('speaks every language of the form, in its order', () => {
    expect(posters.map(({ language }) => language)).toEqual(Object.keys(formLocales));
  });

  it.each(posters.map(({ language, text }) => ({ language, text })))('names in $language the heading as the form has it, and keeps the date', ({ language, text }) => {
    const { title } = formLocales[language as keyof typeof formLocales].messages.form.key;
    const heading = 'one' in title ? title.one : title.other;
    expect(text.steps.join(' ')).toContain(heading);
    expect(text.until).toContain('{date}');
    expect(text.steps).toHaveLength(3);
  });
});
