/** Ids of rows: numbers that cannot be taken for one another. */
export type Id<Name extends string> = number & { readonly __id: Name };

export type PersonId = Id<'Person'>;
export type OrganisationId = Id<'Organisation'>;
export type TerritoryId = Id<'Territory'>;
export type AttemptId = Id<'Attempt'>;
export type QuestionnaireId = Id<'Questionnaire'>;
export type CampaignId = Id<'Campaign'>;
export type EventId = Id<'Event'>;
export type IomId = Id<'Iom'>;
export type IomItemId = Id<'IomItem'>;
export type EnrolmentId = Id<'InternshipEnrolment'>;
export type GroupId = Id<'InternshipGroup'>;
export type PairId = Id<'MentoringPair'>;
export type MeetingId = Id<'MentorMeeting'>;
export type PeopleGroupId = Id<'PeopleGroup'>;
export type GroupChatId = Id<'GroupChat'>;
export type AnnouncementId = Id<'Announcement'>;
export type EmploymentId = Id<'Employment'>;

/** A number that came from the database or from a button, as an id of that kind. It names a row, it proves no right. */
export function asId<T extends Id<string>>(value: number): T {
  return value as T;
}
