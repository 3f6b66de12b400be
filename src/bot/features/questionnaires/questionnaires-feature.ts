import { Composer } from 'grammy';
import { questionnaireTable } from '../../../domain/imports/questionnaire-table.ts';
import { asId, type PersonId, type QuestionnaireId } from '../../../lib/ids.ts';
import { cleanLine, cleanText } from '../../../lib/text.ts';
import {
  mayReadQuestionnaires,
  type OpenedQuestionnaire,
  openQuestionnaire,
} from '../../../usecases/questionnaires/open-questionnaire.ts';
import type { CallbackData } from '../../callback-data.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { sendDocument } from '../../send-file.ts';
import { pilotRemarkButton, questionnairesButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { answersScreen, backToPilots, foundScreen, pilotsScreen, remarksScreen } from './pilot-screens.ts';
import type { QuestionnairesPorts } from './ports.ts';
import { previewScreen } from './preview-screen.ts';
import { cardScreen, listScreen, ON_PAGE, sureScreen } from './screens.ts';
import { tableFile } from './table-file.ts';

/** A trial is a conversation with some people, not a mailing. */
const MOST_PILOTS = 20;
const FOUND = 5;
const LONGEST_REMARK = 1000;

/**
 * /questionnaires: those of the installation, for methodologists and admins. Everybody of them may look; only the
 * methodologists of the territory that brought one in, and an admin, release and retire it, and only the former choose who
 * tries it and read their remarks. Every press asks anew.
 */
export function questionnairesFeature(ports: QuestionnairesPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('questionnaires', ctx => showList(ctx, 0));
  feature.callbackQuery(questionnairesButton.pattern, async ctx => {
    await ctx.answer();
    await showList(ctx, 0);
  });
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showList(ctx, data.page);
  });

  on(buttons.cardButton, async (ctx, opened) => {
    await ctx.answer();
    await ctx.show(cardScreen(opened, ctx.viewer, ctx.t));
  });
  on(buttons.previewButton, async (ctx, { card }, { at }) => {
    await ctx.answer();
    await ctx.show(previewScreen(card, Math.max(0, Number(at)), ctx.t));
  });
  on(buttons.tableButton, async (ctx, { card }) => {
    const form = (await ports.importForms()).find(({ kind }) => kind === 'questionnaire');
    const table = questionnaireTable(card.definition, await ports.importWords());
    if (!form || table === null) return ctx.answer(ctx.t('questionnaires-no-table'));
    await ctx.answer();
    const { title, key, version } = card;
    const caption = ctx.t('questionnaires-table-caption', { title, version });
    await sendDocument(ctx, await tableFile(form, table), `${key}-${version}.xlsx`, caption);
  });
  on(buttons.releaseButton, (ctx, opened, { sure }) => decide(ctx, opened, 'release', sure === 1));
  on(buttons.retireButton, (ctx, opened, { sure }) => decide(ctx, opened, 'retire', sure === 1));

  onPilots(buttons.pilotsButton, async (ctx, opened) => {
    await ctx.answer();
    await showPilots(ctx, opened);
  });
  onPilots(buttons.findButton, async (ctx, { card }) => {
    await ctx.answer();
    const focus = { kind: 'pilotSearch', subjectId: card.id, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show({ text: ctx.t('pilots-search'), buttons: [backToPilots(card.id, ctx.t)] });
  });
  onPilots(buttons.inviteButton, async (ctx, opened, { person }) => {
    const outcome = await ports.questionnaires.invitePilot(
      { id: opened.card.id, personId: asId<PersonId>(Number(person)), most: MOST_PILOTS },
      { personId: ctx.viewer.personId, by: opened.manages ?? 'anyone' },
      ports.clock.now(),
    );
    // locale-keys: pilots-invited pilots-already pilots-tooMany pilots-impossible
    await ctx.answer(ctx.t(`pilots-${outcome}`, { most: MOST_PILOTS }));
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    await showPilots(ctx, opened);
  });
  onPilots(buttons.answersButton, async (ctx, { card }, { page }) => {
    await ctx.answer();
    const report = await ports.questionnaires.readPilotReport(card.id);
    await ctx.show(answersScreen(card, report, Math.max(0, Number(page)), ctx.t));
  });
  onPilots(buttons.remarksButton, async (ctx, { card }, { page }) => {
    await ctx.answer();
    const report = await ports.questionnaires.readPilotReport(card.id);
    await ctx.show(remarksScreen(card, report, Math.max(0, Number(page)), ctx.t));
  });

  feature.callbackQuery(pilotRemarkButton.pattern, async (ctx, next) => {
    const data = pilotRemarkButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    const focus = { kind: 'pilotRemark', subjectId: data.questionnaire, detail: null } as const;
    await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
    await ctx.show({ text: ctx.t('pilot-remark-ask') });
  });
  feature.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'pilotRemark') return takeRemark(ctx, focus.subjectId, ctx.message.text);
    if (focus?.kind !== 'pilotSearch') return next();
    const opened = await openQuestionnaire(ports, ctx.viewer, asId<QuestionnaireId>(focus.subjectId));
    if (!opened?.pilots || opened.card.territoryId === null) {
      await ports.focus.clearFocus(ctx.viewer.telegramId);
      return void (await ctx.send({ text: ctx.t('questionnaires-denied') }));
    }
    const text = cleanLine(ctx.message.text).slice(0, 100);
    const found = await ports.questionnaires.findPilots(opened.card.territoryId, text, FOUND);
    await ctx.send(foundScreen(opened.card, found, ctx.t));
  });
  return composer;

  type Act<F extends Record<string, 'int' | 'text'>> = (
    ctx: ViewerContext,
    opened: OpenedQuestionnaire,
    data: NonNullable<ReturnType<CallbackData<F>['parse']>>,
  ) => Promise<void>;

  function on<F extends Record<string, 'int' | 'text'> & { questionnaire: 'int' }>(
    button: CallbackData<F>,
    act: Act<F>,
  ): void {
    feature.callbackQuery(button.pattern, async (ctx, next) => {
      const data = button.parse(ctx.callbackQuery.data);
      if (!data) return next();
      const id = asId<QuestionnaireId>(Number(data.questionnaire));
      const opened = await openQuestionnaire(ports, ctx.viewer, id);
      if (opened === null) return ctx.answer(ctx.t('questionnaires-denied'));
      await act(ctx, opened, data);
    });
  }

  /** Only for those who may choose who tries it. */
  function onPilots<F extends Record<string, 'int' | 'text'> & { questionnaire: 'int' }>(
    button: CallbackData<F>,
    act: Act<F>,
  ): void {
    on(button, (ctx, opened, data) =>
      opened.pilots ? act(ctx, opened, data) : ctx.answer(ctx.t('questionnaires-not-yours')),
    );
  }

  async function showList(ctx: ViewerContext, page: number): Promise<void> {
    if (!mayReadQuestionnaires(ctx.viewer, ports.clock.now()))
      return void (await ctx.show(refusalScreen(ctx.t('questionnaires-denied'), ctx.viewer, ctx.t)));
    const list = await ports.questionnaires.listQuestionnaires({ skip: page * ON_PAGE, take: ON_PAGE });
    await ctx.show(listScreen(list, page, ctx.viewer, ctx.t));
  }

  async function showPilots(ctx: ViewerContext, { card }: OpenedQuestionnaire): Promise<void> {
    const report = await ports.questionnaires.readPilotReport(card.id);
    await ctx.show(pilotsScreen(card, report, ctx.t));
  }

  async function decide(
    ctx: ViewerContext,
    opened: OpenedQuestionnaire,
    act: 'release' | 'retire',
    sure: boolean,
  ): Promise<void> {
    const { card, manages } = opened;
    if (manages === null) return ctx.answer(ctx.t('questionnaires-not-yours'));
    if (!sure) {
      await ctx.answer();
      return void (await ctx.show(sureScreen(opened, act, ctx.t)));
    }
    const actor = { personId: ctx.viewer.personId, by: manages };
    const done = await ports.questionnaires[act](card.id, actor, ports.clock.now());
    await ctx.answer(done ? undefined : ctx.t('questionnaires-decided'));
    const now = await openQuestionnaire(ports, ctx.viewer, card.id);
    if (now) await ctx.show(cardScreen(now, ctx.viewer, ctx.t));
  }

  async function takeRemark(ctx: ViewerContext, questionnaire: number, text: string): Promise<void> {
    const id = asId<QuestionnaireId>(questionnaire);
    const remark = cleanText(text).slice(0, LONGEST_REMARK);
    const saved = await ports.questionnaires.saveRemark(id, ctx.viewer.personId, remark, ports.clock.now());
    await ports.focus.clearFocus(ctx.viewer.telegramId);
    await ctx.send({ text: saved ? ctx.t('pilot-remark-saved') : ctx.t('pilot-not-open') });
  }
}
