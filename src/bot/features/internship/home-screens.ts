import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import {
  type GroupLine,
  SITE_DOCUMENTS,
  type SiteRecord,
  type TerritoryRecord,
} from '../../../usecases/internship/internship-ports.ts';
import { fitting } from '../../internship-view/fitting.ts';
import { numberRows } from '../../internship-view/number-rows.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { menuButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const GROUPS_ON_PAGE = 6;

/** What is planned in a territory, and its groups: a page of the open or of the closed ones. */
export function homeScreen(
  territory: TerritoryRecord,
  t: Translate,
  view: { page: number; closed: number } = { page: 0, closed: 0 },
): Screen {
  const { territoryId } = territory;
  const listed = territory.groups.filter(({ state }) => (state === 'open') === (view.closed === 0));
  const { page, first, shown: groups, hasNext } = pageOf(listed, view.page, GROUPS_ON_PAGE);
  const at = (to: number, closed: number) =>
    buttons.groupsPageButton.pack({ territory: territoryId, page: to, closed });
  const counts = t('internship-counts', {
    sites: territory.sites.length,
    programmes: territory.programmes.length,
    partners: territory.partners.length,
  });
  const canGroup = territory.sites.length > 0 && territory.programmes.length > 0;
  return {
    text: FormattedString.b(t('internship-title', { territory: territory.title })).plain(
      `\n${counts}\n\n${groupLines(groups, t, first)}`,
    ),
    buttons: [
      ...groupNumbers(groups, first),
      [
        ...turnRow(page, hasNext, to => at(to, view.closed), t),
        ...(listed.length < territory.groups.length
          ? [
              {
                text: view.closed === 0 ? t('internship-show-closed') : t('internship-show-open'),
                data: at(0, view.closed === 0 ? 1 : 0),
              },
            ]
          : []),
      ],
      [
        { text: t('internship-sites'), data: buttons.sitesButton.pack({ territory: territoryId }) },
        { text: t('internship-programmes'), data: buttons.programmesButton.pack({ territory: territoryId }) },
      ],
      [
        { text: t('internship-partners'), data: buttons.partnersButton.pack({ territory: territoryId }) },
        ...(canGroup ? [formButton(t('internship-add-group'), 'group', territoryId)] : []),
      ],
      [
        {
          text: t('internship-report'),
          data: buttons.reportButton.pack({ territory: territoryId, year: 0 }),
        },
        { text: t('menu-button'), data: menuButton.pack({}) },
      ],
    ],
  };
}

/** The groups of a master who plans nothing. */
export function ledGroupsScreen(groups: readonly GroupLine[], t: Translate): Screen {
  return {
    text: FormattedString.b(t('internship-led')).plain(`\n\n${groupLines(groups, t)}`),
    buttons: [...groupNumbers(groups), [{ text: t('menu-button'), data: menuButton.pack({}) }]],
  };
}

/** For those who plan in several territories. */
export function territoriesScreen(
  territories: readonly { territoryId: number; title: string }[],
  t: Translate,
): Screen {
  return {
    text: t('internship-which-territory'),
    buttons: territories.map(({ territoryId, title }) => [
      { text: title, data: buttons.homeButton.pack({ territory: territoryId }) },
    ]),
  };
}

export function sitesScreen({ territoryId, sites }: TerritoryRecord, t: Translate): Screen {
  const lines = sites.map((site, index) =>
    t('internship-site-line', {
      number: index + 1,
      title: site.title,
      basis: site.basis ?? '—',
      documents: documentWords(site, t),
    }),
  );
  return {
    text: FormattedString.b(t('internship-sites')).plain(
      `\n\n${lines.length === 0 ? t('internship-none') : fitting(lines.join('\n'))}`,
    ),
    buttons: [
      ...numberRows(
        sites.map(({ siteId }) => buttons.siteButton.pack({ territory: territoryId, site: siteId })),
      ),
      [formButton(t('internship-add-site'), 'site', territoryId), homeBack(territoryId, t)],
    ],
  };
}

// locale-keys: internship-document-regulation internship-document-programme internship-document-materials

export function siteScreen({ territoryId }: TerritoryRecord, site: SiteRecord, t: Translate): Screen {
  return {
    text: FormattedString.b(site.title).plain(
      `\n${t('internship-site-card', {
        organisation: site.organisation ?? t('internship-by-name'),
        basis: site.basis ?? '—',
        documents: documentWords(site, t),
      })}`,
    ),
    buttons: [
      ...SITE_DOCUMENTS.map((document): Button[] => {
        const there = site.documents[document];
        const name = t(`internship-document-${document}`);
        return [
          {
            text: t(there ? 'internship-document-take' : 'internship-document-put', { name }),
            data: buttons.siteDocumentButton.pack({
              territory: territoryId,
              site: site.siteId,
              document,
              there: there ? 0 : 1,
            }),
          },
        ];
      }),
      [{ text: t('internship-back'), data: buttons.sitesButton.pack({ territory: territoryId }) }],
    ],
  };
}

/** «Положение: да, Программа: нет, Материалы: да». */
export function documentWords({ documents }: Pick<SiteRecord, 'documents'>, t: Translate): string {
  return SITE_DOCUMENTS.map(document =>
    t('internship-document-there', {
      name: t(`internship-document-${document}`),
      there: t(documents[document] ? 'internship-yes' : 'internship-no'),
    }),
  ).join(', ');
}

export function programmesScreen({ territoryId, programmes }: TerritoryRecord, t: Translate): Screen {
  const blocks = programmes.map(({ title, modules }, index) =>
    [
      t('internship-programme-line', { number: index + 1, title }),
      ...modules.map(module =>
        t('internship-module-plain', { number: module.number, title: module.title, hours: module.hours }),
      ),
    ].join('\n'),
  );
  return {
    text: FormattedString.b(t('internship-programmes')).plain(
      `\n\n${blocks.length === 0 ? t('internship-none') : fitting(blocks.join('\n\n'))}`,
    ),
    buttons: [
      [formButton(t('internship-add-programme'), 'programme', territoryId), homeBack(territoryId, t)],
    ],
  };
}

export function partnersScreen({ territoryId, partners }: TerritoryRecord, t: Translate): Screen {
  const lines = partners.map(({ title }, index) =>
    t('internship-programme-line', { number: index + 1, title }),
  );
  return {
    text: FormattedString.b(t('internship-partners')).plain(
      `\n\n${lines.length === 0 ? t('internship-none') : fitting(lines.join('\n'))}`,
    ),
    buttons: [[formButton(t('internship-add-partners'), 'partners', territoryId), homeBack(territoryId, t)]],
  };
}

/** A button that begins a form. */
export function formButton(text: string, form: string, subject: number, extra = 0): Button {
  return { text, data: buttons.startFormButton.pack({ form, subject, extra }) };
}

function homeBack(territoryId: number, t: Translate): Button {
  return { text: t('internship-back'), data: buttons.homeButton.pack({ territory: territoryId }) };
}

function groupLines(groups: readonly GroupLine[], t: Translate, first = 0): string {
  if (groups.length === 0) return t('internship-no-groups');
  const lines = groups.map(({ title, site, participants, state }, index) =>
    t(state === 'open' ? 'internship-group-line' : 'internship-group-line-closed', {
      number: first + index + 1,
      title,
      site,
      participants,
    }),
  );
  return fitting(lines.join('\n'));
}

function groupNumbers(groups: readonly GroupLine[], first = 0): Button[][] {
  return numberRows(
    groups.map(({ groupId }) => buttons.groupButton.pack({ group: groupId })),
    first + 1,
  );
}
