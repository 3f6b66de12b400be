// Compares the locales with each other and with what src/ asks for: see scripts/locales/. Ends with code 1 when something is wrong.
import { checkProjectLocales } from './locales/check-project.ts';
import { formatProblem } from './source/problem.ts';

const { keys, problems } = checkProjectLocales(process.cwd());
for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
process.stdout.write(`${keys} keys, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
