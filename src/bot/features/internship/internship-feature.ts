import { Composer } from 'grammy';
import { asId, type TerritoryId } from '../../../lib/ids.ts';
import { listPlannedTerritories, openTerritory } from '../../../usecases/internship/plan-internship.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { programmeButton } from '../../shared-buttons.ts';
import { admissionForms } from './forms/admission-forms.ts';
import { formRunner } from './forms/form-runner.ts';
import { groupForms } from './forms/group-forms.ts';
import { planForms } from './forms/plan-forms.ts';
import { sessionForms } from './forms/session-forms.ts';
import { groupPresses } from './group-presses.ts';
import { homeScreen, ledGroupsScreen, territoriesScreen } from './home-screens.ts';
import { planPresses } from './plan-presses.ts';
import type { InternshipPorts } from './ports.ts';
import { sessionPresses } from './session-presses.ts';

/**
 * /programme: internship sites, programmes and groups for methodologists of a territory; for a master the own groups alone.
 * Every press asks anew for the very row it is about.
 */
export function internshipFeature(ports: InternshipPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('programme', showHome);
  feature.callbackQuery(programmeButton.pattern, async ctx => {
    await ctx.answer();
    await showHome(ctx);
  });
  feature.use(planPresses(ports));
  feature.use(groupPresses(ports));
  feature.use(sessionPresses(ports));
  feature.use(
    formRunner(ports, {
      ...planForms(ports),
      ...groupForms(ports),
      ...sessionForms(ports),
      ...admissionForms(ports),
    }),
  );
  return composer;

  async function showHome(ctx: ViewerContext): Promise<void> {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind === 'internship') await ports.focus.clearFocus(ctx.viewer.telegramId);
    const territories = await listPlannedTerritories(ports, ctx.viewer);
    const [only] = territories;
    if (territories.length > 1) return void (await ctx.show(territoriesScreen(territories, ctx.t)));
    if (only) {
      const territoryId = asId<TerritoryId>(only.territoryId);
      const territory = await openTerritory(ports, { viewer: ctx.viewer, territoryId });
      if (territory) return void (await ctx.show(homeScreen(territory, ctx.t)));
    }
    const led = await ports.internship.listLedGroups(ctx.viewer.personId);
    await ctx.show(
      led.length > 0
        ? ledGroupsScreen(led, ctx.t)
        : refusalScreen(ctx.t('internship-no-role'), ctx.viewer, ctx.t),
    );
  }
}
