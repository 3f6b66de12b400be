// Rules of the source that no linter knows: see scripts/source/. Ends with code 1 when one is broken.
import { readFileSync } from 'node:fs';
import { checkSource } from './source/check-source.ts';
import { listSources } from './source/list-sources.ts';
import { formatProblem } from './source/problem.ts';

const paths = listSources(process.cwd());
const problems = paths.flatMap(path => checkSource(path, readFileSync(path, 'utf8')));
for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
process.stdout.write(`${paths.length} files, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
