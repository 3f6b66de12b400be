import { createConversation } from '@grammyjs/conversations';
import { type ApiClientOptions, Bot, type Context } from 'grammy';
import type { Log } from '../lib/log.ts';
import type { Locale, Translate } from '../lib/texts.ts';
import type { DialogueStore } from '../usecases/focus/dialogue-store.ts';
import type { ViewerStore } from '../usecases/people/viewer.ts';
import type { StaffTablePorts } from '../usecases/staff-tables/open-staff-table.ts';
import type { GapsPorts } from '../usecases/summary/open-gaps.ts';
import { type DialogueContext, installDialogues, REGISTRATION } from './dialogues.ts';
import { announceFeature } from './features/announce/announce-feature.ts';
import type { AnnouncePorts } from './features/announce/ports.ts';
import { attendanceFeature } from './features/attendance/attendance-feature.ts';
import { createLiveLists } from './features/attendance/live-lists.ts';
import type { AttendancePorts } from './features/attendance/ports.ts';
import { calendarFeature } from './features/calendar/calendar-feature.ts';
import type { CalendarPorts } from './features/calendar/ports.ts';
import { campaignFeature } from './features/campaign/campaign-feature.ts';
import type { CampaignPorts } from './features/campaign/ports.ts';
import {
  type CheckInPorts,
  checkInAfterArrival,
  checkInFeature,
} from './features/check-in/check-in-feature.ts';
import { type CoverageFeaturePorts, coverageFeature } from './features/coverage/coverage-feature.ts';
import { type DeleteMePorts, deleteMeFeature } from './features/delete-me/delete-me-feature.ts';
import { leavingGuard } from './features/delete-me/leaving-guard.ts';
import { deliveriesFeature } from './features/deliveries/deliveries-feature.ts';
import type { DeliveriesPorts } from './features/deliveries/ports.ts';
import { denominatorFeature } from './features/denominator/denominator-feature.ts';
import type { DenominatorPorts } from './features/denominator/ports.ts';
import { answerPresses } from './features/diagnose/answer-presses.ts';
import { diagnoseFeature } from './features/diagnose/diagnose-feature.ts';
import type { DiagnosePorts } from './features/diagnose/ports.ts';
import { draftCancel, eventPlanFeature } from './features/event-plan/event-plan-feature.ts';
import type { EventPlanPorts } from './features/event-plan/ports.ts';
import { eventsFeature } from './features/events/events-feature.ts';
import type { EventsPorts } from './features/events/ports.ts';
import { type ExportPorts, exportFeature } from './features/export/export-feature.ts';
import { type FiguresPorts, figuresFeature } from './features/figures/figures-feature.ts';
import { gapsFeature } from './features/gaps/gaps-feature.ts';
import { type ChatWatchPorts, chatWatch } from './features/groups/chat-watch.ts';
import { groupsFeature } from './features/groups/groups-feature.ts';
import { joinLink } from './features/groups/join-link.ts';
import { linkCommand } from './features/groups/link-command.ts';
import type { GroupsPorts } from './features/groups/ports.ts';
import { type GrowthPorts, growthFeature } from './features/growth/growth-feature.ts';
import { type HeatmapPorts, heatmapFeature } from './features/heatmap/heatmap-feature.ts';
import { importFeature } from './features/import/import-feature.ts';
import type { ImportPorts } from './features/import/ports.ts';
import { type InboxPorts, inboxFeature } from './features/inbox/inbox-feature.ts';
import { indicatorsFeature } from './features/indicators/indicators-feature.ts';
import type { IndicatorsPorts } from './features/indicators/ports.ts';
import { internshipFeature } from './features/internship/internship-feature.ts';
import type { InternshipPorts } from './features/internship/ports.ts';
import { journalFeature } from './features/journal/journal-feature.ts';
import type { JournalPorts } from './features/journal/ports.ts';
import { mentorFeature } from './features/mentor/mentor-feature.ts';
import type { MentorPorts } from './features/mentor/ports.ts';
import { fallbackFeature, type MenuPorts, menuFeature } from './features/menu/menu-feature.ts';
import { monitoringFeature } from './features/monitoring/monitoring-feature.ts';
import type { MonitoringPorts } from './features/monitoring/ports.ts';
import { type MyDataPorts, myDataFeature } from './features/my-data/my-data-feature.ts';
import { pairsFeature } from './features/pairs/pairs-feature.ts';
import type { PairsPorts } from './features/pairs/ports.ts';
import { peopleFeature } from './features/people/people-feature.ts';
import type { PeoplePorts } from './features/people/ports.ts';
import { type PrivacyPorts, privacyFeature } from './features/privacy/privacy-feature.ts';
import { type ProfilePorts, profileFeature } from './features/profile/profile-feature.ts';
import type { QuestionnairesPorts } from './features/questionnaires/ports.ts';
import { questionnairesFeature } from './features/questionnaires/questionnaires-feature.ts';
import { type ReachabilityPorts, reachabilityFeature } from './features/reachability/reachability-feature.ts';
import type { RegistrationPorts } from './features/registration/asking.ts';
import { registrationDialog } from './features/registration/registration-dialog.ts';
import { type ReportedPorts, reportedFeature } from './features/reported/reported-feature.ts';
import type { RoutePorts } from './features/route/ports.ts';
import { routeFeature } from './features/route/route-feature.ts';
import { approvalFeature } from './features/route-approval/approval-feature.ts';
import type { ApprovalPorts } from './features/route-approval/ports.ts';
import { type SettingsPorts, settingsFeature } from './features/settings/settings-feature.ts';
import { staffTablesFeature } from './features/staff-tables/staff-tables-feature.ts';
import type { StartPorts } from './features/start/arrival.ts';
import { startFeature, unfinishedFeature } from './features/start/start-feature.ts';
import { type SuggestionPorts, suggestionsFeature } from './features/suggestions/suggestions-feature.ts';
import { type SurveyPorts, surveyFeature, surveySecrecy } from './features/survey/survey-feature.ts';
import { commandEndsTyping } from './middleware/command-ends-typing.ts';
import { extras } from './middleware/extras.ts';
import { roleCommandMenu } from './middleware/role-command-menu.ts';
import { createRenderer } from './renderer.ts';

/** Everything the features need from outside; each takes its own narrow part. */
export type BotPorts = StartPorts &
  HeatmapPorts &
  GrowthPorts &
  MenuPorts &
  CalendarPorts &
  ImportPorts &
  CoverageFeaturePorts &
  ExportPorts &
  FiguresPorts &
  GapsPorts &
  RegistrationPorts &
  DiagnosePorts &
  CampaignPorts &
  ProfilePorts &
  QuestionnairesPorts &
  SuggestionPorts &
  EventsPorts &
  ReportedPorts &
  RoutePorts &
  ApprovalPorts &
  IndicatorsPorts &
  InternshipPorts &
  JournalPorts &
  PeoplePorts &
  DeliveriesPorts &
  DenominatorPorts &
  StaffTablePorts &
  EventPlanPorts &
  PrivacyPorts &
  DeleteMePorts &
  MyDataPorts &
  ReachabilityPorts &
  MentorPorts &
  GroupsPorts &
  AnnouncePorts &
  ChatWatchPorts &
  PairsPorts &
  MonitoringPorts &
  InboxPorts &
  AttendancePorts &
  CheckInPorts &
  SurveyPorts &
  SettingsPorts & { viewers: ViewerStore; dialogues: DialogueStore };

export interface BotOptions {
  token: string;
  client: ApiClientOptions;
  ports: BotPorts;
  texts: (locale: Locale) => Translate;
  defaultLocale: Locale;
  defaultTimezone: string;
  delay: (ms: number) => Promise<boolean>;
  log: Log;
}

/**
 * The bot: what it does with an update, in order. Starts nothing. `/help`, `/menu` and `/cancel` stand before dialogues
 * go on, so that there is a way out of everywhere; the last feature answers whatever nobody understood.
 */
export function createBot(options: BotOptions): Bot<DialogueContext> {
  const { ports, texts, log } = options;
  const bot = new Bot<DialogueContext>(options.token, { client: options.client });
  const renderer = createRenderer({ api: bot.api, delay: options.delay, log });

  const lists = createLiveLists({ ports, renderer, texts, delay: options.delay, log });

  bot.use(surveySecrecy());
  bot.use(answerPresses({ ports, texts, renderer }));
  bot.use(
    extras({
      viewers: ports.viewers,
      texts,
      renderer,
      clock: ports.clock,
      defaultLocale: options.defaultLocale,
    }),
  );
  bot.use(roleCommandMenu(log));
  bot.use(leavingGuard(ports, { texts, timezone: options.defaultTimezone }));
  bot.use(reachabilityFeature(ports));
  bot.use(checkInAfterArrival(ports, lists.refresh));
  bot.use(chatWatch(ports));
  bot.use(linkCommand(ports));
  bot.use(joinLink(ports));
  installDialogues(bot, ports.dialogues);
  bot.use(draftCancel(ports));
  bot.use(commandEndsTyping(ports));
  bot.use(menuFeature(ports));
  bot.use(createConversation<DialogueContext, Context>(registrationDialog(ports, texts), REGISTRATION));
  bot.use(checkInFeature(ports, lists.refresh));
  bot.use(groupsFeature(ports));
  bot.use(startFeature(ports));
  bot.use(privacyFeature(ports));
  bot.use(myDataFeature(ports));
  bot.use(deleteMeFeature(ports));
  bot.use(peopleFeature(ports));
  bot.use(deliveriesFeature(ports));
  bot.use(denominatorFeature(ports));
  bot.use(staffTablesFeature(ports));
  bot.use(settingsFeature(ports));
  bot.use(calendarFeature(ports));
  bot.use(importFeature(ports));
  bot.use(questionnairesFeature(ports));
  bot.use(diagnoseFeature(ports));
  bot.use(campaignFeature(ports));
  bot.use(profileFeature(ports));
  bot.use(suggestionsFeature(ports));
  bot.use(eventsFeature(ports));
  bot.use(eventPlanFeature(ports));
  bot.use(routeFeature(ports));
  bot.use(approvalFeature(ports));
  bot.use(internshipFeature(ports));
  bot.use(journalFeature(ports));
  bot.use(attendanceFeature(ports, lists));
  bot.use(surveyFeature(ports));
  bot.use(indicatorsFeature(ports));
  bot.use(reportedFeature(ports));
  bot.use(mentorFeature(ports));
  bot.use(pairsFeature(ports));
  bot.use(announceFeature(ports));
  bot.use(monitoringFeature(ports));
  bot.use(inboxFeature(ports));
  bot.use(coverageFeature(ports));
  bot.use(figuresFeature(ports));
  bot.use(gapsFeature(ports));
  bot.use(exportFeature(ports));
  bot.use(heatmapFeature(ports));
  bot.use(growthFeature(ports));
  bot.use(unfinishedFeature(ports));
  bot.use(fallbackFeature(ports));
  return bot;
}
