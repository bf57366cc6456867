// `npx tsx tests/corpus/redaction/convert.ts`: writes a .json file from every source, the same bytes on every run.
import { writeFileSync } from 'node:fs';
import { converted, convertedPath, corpusFiles } from './corpus-files.ts';

for (const file of corpusFiles()) {
  writeFileSync(convertedPath(file), converted(file));
  const spans = file.texts.reduce((sum, text) => sum + text.spans.length, 0);
  console.log(`${file.name}: ${file.texts.length} texts, ${spans} details`);
}
