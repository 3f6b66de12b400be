import { type Problem, problemAt, type SourceRule } from './problem.ts';
import { walk } from './syntax.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
// Folding ё to е is a rule about letters, not a text for a person.
const ONE_LETTER_IN_LIB = /^\P{Script=Cyrillic}*\p{Script=Cyrillic}\P{Script=Cyrillic}*$/u;

/**
 * Texts for people live in locales/ and prisma/content/: no string, template or name in the program has Cyrillic
 * letters. Comments may cite Russian terms.
 */
export const noCyrillic: SourceRule = source => {
  const problems: Problem[] = [];
  walk(source.statements, node => {
    const written = writtenText(node.type, node.raw, node.value);
    if (written === undefined || !CYRILLIC.test(written)) return;
    if (source.path.startsWith('src/lib/') && ONE_LETTER_IN_LIB.test(written)) return;
    problems.push(problemAt(source, node, 'cyrillic', `${written}: move the text to locales/*.ftl`));
  });
  return problems;
};

function writtenText(type: string, raw: unknown, value: unknown): string | undefined {
  const text =
    type === 'Identifier' ? value : /^(StringLiteral|TemplateElement)$/u.test(type) ? raw : undefined;
  return typeof text === 'string' ? text : undefined;
}
