import { readFileSync } from 'node:fs';
import path from 'node:path';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { violation } from './architecture.mjs';

const root = import.meta.dirname;
const { imports: aliases } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** `house/arrows`: an import that the table in architecture.mjs does not allow. */
const arrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = path.relative(root, context.filename).split(path.sep).join('/');
    const look = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const message = violation(from, node.source.value, aliases);
      if (message) context.report({ node, message });
    };
    return { ImportDeclaration: look, ExportNamedDeclaration: look, ExportAllDeclaration: look, ImportExpression: look };
  },
};

/** Words that open a door to the network, to another program or to markup made from strings. */
const forbidden = [
  { selector: "CallExpression[callee.property.name='openExternal']", message: 'The desk never opens anything in another program.' },
  { selector: "CallExpression[callee.property.name='openPath']", message: 'The desk never opens anything in another program.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text reaches the page as text nodes only.' },
  { selector: "AssignmentExpression[left.property.name='innerHTML']", message: 'Text reaches the page as text nodes only.' },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Text reaches the page as text nodes only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: export what you mean, by name.' },
];

/** What a person reads has a key in shared/locales. The name of a hash is the same everywhere. */
const untranslated = [
  { selector: 'JSXText[value=/\\p{L}{2}/u]:not([value=/^[\\s·]*SHA-256\\s*$/u])', message: 'A text that people read comes from shared/locales.' },
  { selector: "JSXAttribute[name.name=/^(aria-label|aria-description|label|title|placeholder|description|alt|intro|words|clearLabel|dismissLabel)$/] > Literal[value=/\\p{L}{2}/u]", message: 'A text that people read comes from shared/locales.' },
];
/** What was done is kept as a function of the language (`Said`) and put into words when it is drawn: words that are kept stay in the language of before. */
const keptWords = [
  { selector: 'CallExpression[callee.name=/^set(?!Timeout$|Interval$)([A-Z]|$)/] > CallExpression.arguments[callee.name="t"]', message: 'Words that are kept stay in the language of before: keep what is said with useSaid.' },
  { selector: 'CallExpression[callee.name=/^set(?!Timeout$|Interval$)([A-Z]|$)/] > :matches(ConditionalExpression, ObjectExpression, TemplateLiteral, LogicalExpression).arguments CallExpression[callee.name="t"]:not(ArrowFunctionExpression CallExpression)', message: 'Words that are kept stay in the language of before: keep what is said with useSaid.' },
  { selector: 'CallExpression[callee.name="say"] > ArrowFunctionExpression[params.length=0]', message: 'What is said takes the words of the language in which it is drawn: ({ t }) => t(…).' },
  ...['[init.arguments.0.value=""]', '[init.typeArguments.params.0.type="TSStringKeyword"]'].map((words) => ({ selector: `VariableDeclarator[id.elements.0.name=/^(said|told|announced|spoken)$/][init.callee.name="useState"]${words}`, message: 'Words that are kept stay in the language of before: keep what is said with useSaid.' })),
];

const network = ['http', 'https', 'net', 'dns', 'tls', 'dgram', 'http2'].flatMap((name) => [name, `node:${name}`]);

/** What needs no types; the rules that do are in .oxlintrc.json. */
export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'dist-check/**', 'node_modules/**', '**/*.mjs', '**/*.cjs', '**/*.d.mts', 'playwright-report/**', 'test-results/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { arrows } } },
    rules: {
      'house/arrows': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
      'no-restricted-imports': ['error', { paths: network.map((name) => ({ name, message: 'The desk opens no connection.' })) }],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'jsx-a11y-x': a11y, 'react-hooks': reactHooks },
    rules: { ...a11y.configs.strict.rules, 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'no-restricted-syntax': ['error', ...forbidden, ...untranslated, ...keptWords] },
  },
  { files: ['tests/**/*.ts', 'tests/**/*.tsx'], rules: { 'no-restricted-imports': 'off' } },
);
