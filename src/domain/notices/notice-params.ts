import { z } from 'zod';

/** What a notice's text is made of. Ids, dates and counts rather than names: it stays in the row until it is sent. */
export const noticeParamsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
export type NoticeParams = Readonly<z.infer<typeof noticeParamsSchema>>;
