import { defineCallback } from './callback-data.ts';

// Buttons that one feature shows and another one answers.
export const menuButton = defineCallback('menu', {});
/** What a methodologist does for their own development. */
export const ownMenuButton = defineCallback('menuown', {});
/** What a methodologist needs less often. */
export const moreMenuButton = defineCallback('menumore', {});
export const profileButton = defineCallback('profile', {});
export const diagnoseButton = defineCallback('diag', {});
export const whoSeesButton = defineCallback('who', {});
export const routeButton = defineCallback('route', {});
export const suggestionsButton = defineCallback('sug', {});
export const routesInboxButton = defineCallback('routes', {});
export const peopleButton = defineCallback('people', {});
export const settingsButton = defineCallback('set', {});
export const privacyButton = defineCallback('priv', {});
/** «Показать методисту»: leads to showing the profile, or to stopping it where it is shown already. */
export const shareButton = defineCallback('share', {});
export const myDataButton = defineCallback('data', {});
export const deleteMeButton = defineCallback('del', {});
/** What fits one profile: `attempt` is its newest attempt. */
export const profileSuggestionsButton = defineCallback('sugp', { attempt: 'int' });
/** Goes on with an attempt: on its pause screen and on its reminder. */
export const continueAttemptButton = defineCallback('qc', { attempt: 'int' });
/** The list of events one may come to. */
export const eventsButton = defineCallback('events', {});
/** The card of one event. */
export const eventButton = defineCallback('ev', { event: 'int' });
/** The events of one's territory, to create and change. */
export const eventPlanButton = defineCallback('evplan', {});
export const journalButton = defineCallback('jrn', {});
/** One's own journal entry about a session. */
export const journalEntryButton = defineCallback('jre', { enrolment: 'int', event: 'int' });
export const mentorButton = defineCallback('ment', {});
/** «Попросить наставника» in a competency: the framework's key and the competency's place in it. */
export const askMentorButton = defineCallback('askm', { framework: 'text', at: 'int' });
export const pairsButton = defineCallback('pairs', {});
export const programmeButton = defineCallback('prog', {});
export const deliveriesButton = defineCallback('dlv', {});
/** The school calendars of one's territory. */
export const calendarButton = defineCallback('cal', {});
/** The organiser's list at the door of one event. */
export const eventDoorButton = defineCallback('door', { event: 'int' });
/** The anonymous survey after one event, for whoever was there. */
export const surveyButton = defineCallback('sv', { event: 'int' });
/** What it says, for the organiser. */
export const surveyResultsButton = defineCallback('svres', { event: 'int' });
/** Who of an organisation cannot be written to. */
export const unreachableButton = defineCallback('unr', { organisation: 'int', page: 'int' });
/** A personal link for somebody of the roster who has not come yet. */
export const inviteMemberButton = defineCallback('pim', { employment: 'int' });
/** The card of an event with a way back to where it was opened: `sug`, `route`, or a page of the list of events. */
export const eventFromButton = defineCallback('evc', { event: 'int', from: 'text' });
/** What the reader wants about an event: `domain/events/registration.ts`; `from` as above. */
export const registrationButton = defineCallback('eva', { event: 'int', act: 'text', from: 'text' });
// What a methodologist works with. `campaign: 0` is the newest one.
export const campaignsButton = defineCallback('cmps', {});
export const campaignButton = defineCallback('cmp', { campaign: 'int' });
export const importButton = defineCallback('imp', {});
/** What a table of that kind looks like; territory 0: the first of the reader's. */
export const importKindButton = defineCallback('imk', { territory: 'int', kind: 'text' });
export const questionnairesButton = defineCallback('qst', {});
/** Begins a questionnaire one was asked to try, or goes on with it. */
export const pilotButton = defineCallback('plt', { questionnaire: 'int' });
/** What one has to say about it. */
export const pilotRemarkButton = defineCallback('pltr', { questionnaire: 'int' });
export const exportButton = defineCallback('exp', {});
export const groupsButton = defineCallback('grps', {});
export const groupButton = defineCallback('grp', { group: 'int' });
export const announceButton = defineCallback('ann', {});
export const announcementButton = defineCallback('anc', { announcement: 'int' });
/** «Почему я это получил»: under an announcement, which must stay where it is. */
export const whyMailingButton = defineCallback('annw', {});
export const inboxButton = defineCallback('inbox', {});
export const monitoringButton = defineCallback('mon', {});
export const figuresButton = defineCallback('figs', {});
export const statsButton = defineCallback('stats', {});
export const indicatorsButton = defineCallback('ind', {});
export const coverageButton = defineCallback('cov', { campaign: 'int' });
export const heatmapButton = defineCallback('heat', { campaign: 'int' });
export const growthButton = defineCallback('grow', { campaign: 'int' });
/** What the newest released results ask for. */
export const gapsButton = defineCallback('gaps', {});
/** What all pedagogical staff are counted by; `territory: 0` is one's own. */
export const denominatorButton = defineCallback('den', { territory: 'int' });
/** Numbers that are reported without a file: ВПР, ОГЭ, dynamics, documents. */
export const reportedButton = defineCallback('rep', { territory: 'int' });
/** A table of staff that was brought in: category, age, vacancy; `territory: 0` is one's own. */
export const staffTableButton = defineCallback('stab', { territory: 'int', table: 'text' });
/** «Напомнить тем, кто не начал»: with a look at it first. */
export const remindCampaignButton = defineCallback('cmprem', { campaign: 'int' });
/** Goes on with a campaign: its unfinished questionnaire, or the next one. */
export const goOnCampaignButton = defineCallback('cmpgo', { campaign: 'int' });
/** So many questions a day; 0: as one likes. */
export const campaignPaceButton = defineCallback('cmppace', { campaign: 'int', perDay: 'int' });
/** «Не напоминать об этом»; 0: do again. */
export const campaignSilentButton = defineCallback('cmpsil', { campaign: 'int', silent: 'int' });
/** The summary of the year for the Council, one document of several tables. */
export const councilButton = defineCallback('council', { territory: 'int' });
