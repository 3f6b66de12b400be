import type { Audience } from '../../domain/audience.ts';
import { closingOf, openingOf } from '../../domain/campaign/deadline.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import { type Command, done, refused, UsageError } from '../command.ts';
import { readArgs, readDay } from '../read-args.ts';

const SUBJECT_OPTIONS = ['organisation', 'position', 'subject'] as const;

export const campaignStart: Command = {
  verb: 'campaign start',
  usage:
    '--territory <key> --questionnaire <key[,key]> --title <title> --opens <day> --closes <day> ' +
    '[--organisation <key[,key]>] [--position <key[,key]>] [--subject <key[,key]>] [--no-invites] [--json]',
  does: 'starts a diagnosis campaign; the running bot opens it when its time comes',
  prepare(args) {
    const quiet = args.includes('--no-invites');
    const { options } = readArgs(
      args.filter(arg => arg !== '--no-invites'),
      {
        names: [],
        options: ['territory', 'questionnaire', 'title', 'opens', 'closes', ...SUBJECT_OPTIONS],
        flags: ['json'],
      },
    );
    const { territory: key, title } = options;
    const wanted = listOf(options.questionnaire);
    const [firstDay, lastDay] = [readDay(options.opens, '--opens'), readDay(options.closes, '--closes')];
    if (!key || !title || wanted.length === 0 || !firstDay || !lastDay)
      throw new UsageError('missing: --territory, --questionnaire, --title, --opens or --closes');
    if (Temporal.PlainDate.compare(lastDay, firstDay) < 0)
      throw new UsageError('--closes must not come before --opens');
    const audience = audienceOf(options);
    return async ({ stores, database, clock, random }) => {
      const row = await database.prisma.territory.findUnique({ where: { key } });
      if (!row) return refused('unknownTerritory', [`there is no territory ${key}`]);
      const territoryId = asId<TerritoryId>(row.id);
      const offered = await stores.campaigns.listQuestionnaires();
      const missing = wanted.filter(each => !offered.some(known => known.key === each));
      if (missing.length > 0)
        return refused('unknownQuestionnaire', [`there is no questionnaire ${missing.join(', ')}`], {
          known: offered.map(known => known.key),
        });
      const known = await stores.campaigns.readAudienceOptions(territoryId);
      const unknown = (audience.organisations ?? []).filter(
        each => !known.organisations.some(organisation => organisation.key === each),
      );
      if (unknown.length > 0)
        return refused('unknownOrganisation', [`there is no organisation ${unknown.join(', ')} in ${key}`]);
      const campaignId = await stores.campaigns.createDraft({
        key: `campaign-${random.token(9)}`,
        territoryId,
        createdById: null,
        draft: {
          title,
          questionnaireIds: wanted.map(each => offered.find(one => one.key === each)?.id ?? 0),
          audience,
          firstDay,
          lastDay,
          invites: !quiet,
          drip: true,
        },
        repeatOfId: null,
      });
      const opensAt = openingOf(firstDay, row.timezone);
      const act = { campaignId, actorId: null, by: 'admin' as const, at: clock.now() };
      await stores.campaigns.startDraft({ ...act, title, opensAt });
      return done(
        { campaignId, title, opensAt, closesAt: closingOf(lastDay, row) },
        `campaign ${campaignId} «${title}» takes answers from ${opensAt}`,
      );
    };
  },
};

export const campaignList: Command = {
  verb: 'campaign list',
  usage: '--territory <key> [--json]',
  does: 'lists the campaigns of a territory with how far their people are',
  prepare(args) {
    const { options } = readArgs(args, { names: [], options: ['territory'], flags: ['json'] });
    const { territory: key } = options;
    if (!key) throw new UsageError('missing: --territory');
    return async ({ stores, database, clock }) => {
      const row = await database.prisma.territory.findUnique({ where: { key } });
      if (!row) return refused('unknownTerritory', [`there is no territory ${key}`]);
      const now = clock.now();
      const campaigns = [];
      for (const scope of ['running', 'coming', 'ended', 'draft'] as const) {
        const of = { territoryIds: [row.id], scope, now };
        const listed = await stores.campaigns.listCampaigns(of, { skip: 0, take: MOST_LISTED });
        for (const campaign of listed.campaigns) {
          const { campaignId, title, opensAt, closesAt, questionnaires, state } = campaign;
          const coverage = await stores.campaigns.countCoverage({ campaignId, now });
          const keys = questionnaires.map(questionnaire => questionnaire.key);
          campaigns.push({
            campaignId,
            title,
            scope,
            state,
            opensAt,
            closesAt,
            questionnaires: keys,
            coverage,
          });
        }
      }
      return done({ territory: key, campaigns }, `${campaigns.length} campaigns`);
    };
  },
};

/** Nobody has had more. */
const MOST_LISTED = 500;

function audienceOf(options: Partial<Record<(typeof SUBJECT_OPTIONS)[number], string>>): Audience {
  const [organisations, positions, subjects] = [
    listOf(options.organisation),
    listOf(options.position),
    listOf(options.subject),
  ];
  return {
    ...(organisations.length > 0 ? { organisations } : {}),
    ...(positions.length > 0 ? { positions } : {}),
    ...(subjects.length > 0 ? { subjects } : {}),
  };
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(each => each.trim())
    .filter(each => each !== '');
}
