import { describe, expect, it } from 'vitest';
import {
  CONSENT_KINDS,
  type ConsentKind,
  type ConsentRecord,
  consentEffects,
  consentState,
  nextConsent,
} from '../../src/domain/consent.ts';

const versions = { processing: '2', profileSharing: '1', mailing: '1' };
const decided = (kind: ConsentKind, granted: boolean, version = versions[kind]): ConsentRecord => ({
  kind,
  granted,
  version,
});
const yes = (kind: ConsentKind) => decided(kind, true);
const no = (kind: ConsentKind) => decided(kind, false);

describe('where a consent stands', () => {
  it.each<[string, readonly ConsentRecord[], string]>([
    ['nobody asked', [], 'notAsked'],
    ['given', [yes('processing')], 'given'],
    ['refused', [no('processing')], 'refused'],
    ['given and taken back', [yes('processing'), no('processing')], 'withdrawn'],
    ['given again', [yes('processing'), no('processing'), yes('processing')], 'given'],
    ['given to an older text', [decided('processing', true, '1')], 'outdated'],
    [
      'given to the older, then to the new text',
      [decided('processing', true, '1'), yes('processing')],
      'given',
    ],
    ['others do not count', [yes('mailing'), no('profileSharing')], 'notAsked'],
  ])('%s', (_, records, expected) => {
    expect(consentState(records, 'processing', versions)).toBe(expected);
  });
});

describe('what may be done', () => {
  it('nothing without the first consent, whatever the others say', () => {
    const nothing = { mayProcess: false, mayShareProfile: false, maySendMailings: false };
    expect(consentEffects([], versions)).toEqual(nothing);
    expect(consentEffects([no('processing'), yes('profileSharing'), yes('mailing')], versions)).toEqual(
      nothing,
    );
  });

  it('refusing the second and third keeps the bot usable', () => {
    const records = [yes('processing'), no('profileSharing'), no('mailing')];
    expect(consentEffects(records, versions)).toEqual({
      mayProcess: true,
      mayShareProfile: false,
      maySendMailings: false,
    });
  });

  it('each of the others opens its own door only', () => {
    expect(consentEffects([yes('processing'), yes('profileSharing')], versions)).toMatchObject({
      mayShareProfile: true,
      maySendMailings: false,
    });
    expect(consentEffects([yes('processing'), yes('mailing')], versions)).toMatchObject({
      mayShareProfile: false,
      maySendMailings: true,
    });
  });

  it('what was given to an older text still holds', () => {
    expect(consentEffects([decided('processing', true, '1')], versions).mayProcess).toBe(true);
  });
});

describe('what is asked next', () => {
  it('one after the other, and nothing more when all are decided', () => {
    const records: ConsentRecord[] = [];
    const asked: (ConsentKind | null)[] = [];
    for (const kind of CONSENT_KINDS) {
      asked.push(nextConsent(records, versions));
      records.push(yes(kind));
    }
    expect([...asked, nextConsent(records, versions)]).toEqual([
      'processing',
      'profileSharing',
      'mailing',
      null,
    ]);
  });

  it('the first one until it is given, a refusal of another never again', () => {
    expect(nextConsent([no('processing')], versions)).toBe('processing');
    expect(nextConsent([yes('processing'), no('profileSharing'), no('mailing')], versions)).toBeNull();
  });

  it('a changed text is asked again', () => {
    const records = [decided('processing', true, '1'), yes('profileSharing'), yes('mailing')];
    expect(nextConsent(records, versions)).toBe('processing');
    expect(nextConsent(records, { ...versions, processing: '1', mailing: '5' })).toBe('mailing');
  });
});
