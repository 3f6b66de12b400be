import { InputFile } from 'grammy';
import type { ReportTable } from '../../domain/reports/report-table.ts';
import { buildReportWords, type ReportWords } from '../../domain/reports/report-words.ts';
import { reportLabels } from '../../files/report-labels.ts';
import type { BotContext } from '../context.ts';
import { sendDocument, taken } from '../send-file.ts';

export const REPORT_FILES = ['png', 'xlsx', 'docx'] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** A report that is ready to leave: what may not be told is hidden in the tables already. */
export interface ReportToSend {
  /** Of the paper; a report of one table has its title. */
  readonly title: string;
  /** Whose paper it is: the operator of the territory. */
  readonly operator: string;
  readonly tables: readonly ReportTable[];
  /** The day it is made on, in words and as a part of the file's name. */
  readonly madeOn: { readonly words: string; readonly day: string };
  /** The pictures of the tables as PNG. */
  readonly draw: (words: ReportWords) => Promise<Uint8Array[]>;
}

export function isReportFile(kind: string): kind is ReportFile {
  return REPORT_FILES.some(known => known === kind);
}

/** Sends a report as pictures, XLSX or DOCX. False when Telegram did not take it. */
export async function sendReport(ctx: BotContext, report: ReportToSend, kind: ReportFile): Promise<boolean> {
  const words = buildReportWords(ctx.t);
  const labels = reportLabels(ctx.t);
  const [table] = report.tables;
  if (!table) return false;
  const name = `${table.key}-${report.madeOn.day}`;
  if (kind === 'png') {
    for (const [index, png] of (await report.draw(words)).entries()) {
      const caption = index === 0 ? report.title.slice(0, 900) : '';
      const file = new InputFile(png, `${name}-${index + 1}.png`);
      if (!(await taken(() => ctx.replyWithPhoto(file, { caption })))) return false;
    }
    return true;
  }
  if (kind === 'xlsx') {
    const { renderReportXlsx } = await import('../../files/report-xlsx.ts');
    const content = await renderReportXlsx(report.tables, words, labels.xlsx);
    return sendDocument(ctx, content, `${name}.xlsx`, report.title);
  }
  const { renderReportDocx } = await import('../../files/report-docx.ts');
  const content = await renderReportDocx({ ...report, madeOn: report.madeOn.words }, words, labels.docx);
  return sendDocument(ctx, content, `${name}.docx`, report.title);
}
