import { Composer, InputFile } from 'grammy';
import { frameworkKeySchema } from '../../../domain/ids.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { OwnData, OwnDataStore } from '../../../usecases/people/own-data-store.ts';
import { type BotContext, forKnown, type ViewerContext } from '../../context.ts';
import { myDataButton } from '../../shared-buttons.ts';
import { readableText } from './readable-text.ts';
import type { Frameworks } from './readable-work.ts';

export interface MyDataPorts {
  ownData: OwnDataStore;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  clock: Clock;
}

/** /my_data of everybody we know: everything about them at once, to read and as JSON (152-FZ art. 14; domain §4). */
export function myDataFeature(ports: MyDataPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forKnown(composer);
  feature.command('my_data', sendData);
  feature.callbackQuery(myDataButton.pattern, async ctx => {
    await ctx.answer();
    await sendData(ctx);
  });
  return composer;

  async function sendData(ctx: ViewerContext): Promise<void> {
    const { personId, timezone, locale } = ctx.viewer;
    const madeAt = ports.clock.now();
    const data = await ports.ownData.exportOwnData(personId, madeAt);
    const frameworks = await loadFrameworks(data);
    const text = readableText(data, madeAt, { frameworks, timezone, locale, t: ctx.t });
    const json = JSON.stringify(
      { format: 'marshrut.person', formatVersion: 1, madeAt: madeAt.toString(), person: data },
      null,
      2,
    );
    const name = `marshrut-${madeAt.toZonedDateTimeISO(timezone).toPlainDate()}`;
    const bytes = (content: string) => new TextEncoder().encode(content);
    // One album with the words under it: everything arrives, or nothing does.
    await ctx.replyWithMediaGroup([
      { type: 'document', media: new InputFile(bytes(text), `${name}.txt`) },
      { type: 'document', media: new InputFile(bytes(json), `${name}.json`), caption: ctx.t('data-sent') },
    ]);
  }

  /** The frameworks whose words the text needs. */
  async function loadFrameworks(data: OwnData): Promise<Frameworks> {
    const keys = new Set(
      [...data.attempts.flatMap(({ profile }) => profile), ...data.chosen, ...data.externalResults].map(
        row => row.frameworkKey,
      ),
    );
    const pairs = [...keys].map(
      async key => [key, await ports.diagnoses.loadFramework(frameworkKeySchema.parse(key))] as const,
    );
    return new Map(await Promise.all(pairs));
  }
}
