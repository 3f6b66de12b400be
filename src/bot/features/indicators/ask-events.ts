import { Composer } from 'grammy';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import { askAtEvent, listAskableEvents } from '../../../usecases/indicators/ask-at-event.ts';
import type { SurveyedEventRow } from '../../../usecases/indicators/indicator-store.ts';
import type { ViewerContext } from '../../context.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { pageOf } from '../../page-of.ts';
import type { Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import { askEventsButton, passportButton, readWish } from './buttons.ts';
import type { IndicatorsPorts } from './ports.ts';

const ON_PAGE = 6;
const MOST_TITLE = 60;

/** After which events an indicator's anonymous survey is asked; a tap changes one. */
export function askEvents(ports: IndicatorsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  composer.callbackQuery(askEventsButton.pattern, async (ctx, next) => {
    const data = askEventsButton.parse(ctx.callbackQuery.data);
    const wish = data && readWish(data);
    if (!wish || wish.territoryId === null || data.page < 0) return next();
    const asked = { viewer: ctx.viewer, territoryId: wish.territoryId, key: data.k };
    const events =
      data.event === 0
        ? await listAskableEvents(ports, asked)
        : await askAtEvent(ports, { ...asked, eventId: data.event });
    await ctx.answer(events === null ? ctx.t('indicator-ask-refused') : undefined);
    if (events) await ctx.show(askScreen(events, data, ctx.t));
  });
  return composer;
}

function askScreen(
  events: readonly SurveyedEventRow[],
  data: Parameters<typeof askEventsButton.pack>[0],
  t: Translate,
): Screen {
  const { page, shown, hasNext } = pageOf(events, data.page, ON_PAGE);
  const lines = shown.map((event, index) =>
    t('indicator-ask-line', {
      number: index + 1,
      title: truncate(event.title, MOST_TITLE),
      when: formatEventDate(event.when, t),
      mark: event.chosen ? '✓ ' : '',
    }),
  );
  const { t: territory, f, d, n, k } = data;
  return {
    text: [t('indicator-ask-title'), '', ...(lines.length === 0 ? [t('indicator-ask-none')] : lines)].join(
      '\n',
    ),
    buttons: [
      shown.map((event, index) => ({
        text: `${event.chosen ? '✓ ' : ''}${index + 1}`,
        data: askEventsButton.pack({ ...data, event: event.id, page }),
      })),
      turnRow(page, hasNext, to => askEventsButton.pack({ ...data, event: 0, page: to }), t),
      [{ text: t('indicator-to-passport'), data: passportButton.pack({ t: territory, f, d, n, k }) }],
    ],
  };
}
