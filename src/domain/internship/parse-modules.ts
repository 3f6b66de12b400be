import { cleanLine, codePointLength } from '../../lib/text.ts';

/** Hours of a module when its line does not say (002:135). */
const MODULE_HOURS = 16;

export interface TypedModule {
  readonly number: number;
  readonly title: string;
  readonly hours: number;
}

const LINE =
  /^(?:\d{1,2}\s*[.)](?!\d)\s*)?(?<title>.+?)(?:\s*[-–—:,]\s*(?<hours>\d{1,3})\s*(?:\p{L}{1,5}\.?)?)?$/u;
const MOST = { modules: 20, title: 200, hours: 999 };

/**
 * Modules of a programme, one a line: «1. Название — 16 ч»; without hours they have 16. Numbered in the order they stand
 * in. Null when there is none, or a line cannot be a module.
 */
export function parseModules(text: string): readonly TypedModule[] | null {
  const lines = text
    .split(/\r?\n/u)
    .map(cleanLine)
    .filter(line => line !== '');
  const modules = lines.map((line, index) => moduleOf(line, index + 1));
  if (modules.length === 0 || modules.length > MOST.modules) return null;
  return modules.every(module => module !== null) ? modules : null;
}

function moduleOf(line: string, number: number): TypedModule | null {
  const { title = '', hours } = LINE.exec(line)?.groups ?? {};
  const count = hours === undefined ? MODULE_HOURS : Number(hours);
  const fits = codePointLength(title) > 0 && codePointLength(title) <= MOST.title;
  return fits && count >= 1 && count <= MOST.hours ? { number, title, hours: count } : null;
}
