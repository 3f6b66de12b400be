import { describe, expect, it } from 'vitest';
import { CsvFormatError, parseCsv } from '../../src/files/csv.ts';

describe('CSV tables', () => {
  it('become records by the names of the heading', () => {
    expect(parseCsv('\uFEFFkey,title\r\nA, "СОШ «Рассвет», № 1" \n\nB,"две\nстроки"\n')).toEqual([
      { key: 'A', title: 'СОШ «Рассвет», № 1' },
      { key: 'B', title: 'две\nстроки' },
    ]);
  });

  it('are refused with the line when a row does not fit the heading', () => {
    const lineOf = (text: string): number => {
      try {
        parseCsv(text);
      } catch (error) {
        if (error instanceof CsvFormatError) return error.line;
        throw error;
      }
      return 0;
    };
    expect(lineOf('key,title\nA,1\nB,2,3\n')).toBe(3);
    expect(lineOf('key,title\nA,"1\n')).toBe(2);
    expect(lineOf('key,title\nA,1\n')).toBe(0);
  });
});
