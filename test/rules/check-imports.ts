import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

const resultSchema = z.object({
  summary: z.object({
    totalDependenciesCruised: z.number(),
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

/** What the import checker says about `src` under `root`, with the project's own configuration. */
export interface ImportReport {
  readonly dependencies: number;
  /** One line per violation: `rule: from → to`. */
  readonly violations: string[];
}

/** Runs the checker as the gate does, in the given folder. */
export async function checkImports(root: string): Promise<ImportReport> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const output = await new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      [program, 'src', '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json'],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        error ? fail(new Error(`the checker did not run: ${stderr}`, { cause: error })) : done(stdout),
    );
  });
  const { summary } = resultSchema.parse(JSON.parse(output));
  return {
    dependencies: summary.totalDependenciesCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
