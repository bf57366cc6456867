import { testSuddenEnds } from './harness/test-sudden-ends.ts';
import { scenariosOfTips } from './scenarios/all.ts';

testSuddenEnds(scenariosOfTips);
