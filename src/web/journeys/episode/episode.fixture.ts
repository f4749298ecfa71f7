import type { Order } from '../../../record/order.ts';
import { order } from '../../../record/record.fixture.ts';

const worker = {
  role: 'allocated-social-worker',
  agency: 'childrens-social-care:999',
  person: 'Worker Testperson',
};
export const police = { role: 'police-missing-unit', agency: 'police:kent', person: 'Unit Testperson' };
export const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Testperson' };
const parent = { role: 'parent-with-parental-responsibility', agency: 'family', person: 'Parent Testperson' };

/** An order of the authority whose procedures ask for most; its social worker speaks where nobody is named. */
export const said = (child: string, line: Readonly<Record<string, unknown>>): Order =>
  order({ by: worker, child, ...line }, { books: '999' });

const known = (child: string, group: string): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: 'Rowan', kind: 'known_as' }],
        dateOfBirth: '2011-05-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '999' } },
    { command: 'ChangeGroup', body: { group } },
  ].map((line) => said(child, { happened: '2025-01-06T09:00', ...line }));

export const atHome = (child: string): readonly Order[] => known(child, 'home');

export const lookedAfter = (child: string): readonly Order[] => [
  ...known(child, 'lac_own'),
  said(child, {
    command: 'StartPlacement',
    happened: '2025-01-06T09:00',
    body: { type: 'U6', host: '999', home: 'foster-home-1' },
  }),
];

/** Told to police and authority by the foster carer, or of a child at home by a parent who rang the police. */
export const gone = (child: string, episode: string, happened: string, strand: 'care' | 'home' = 'care') =>
  said(child, {
    ...{ command: 'ReportChildMissing', episode, happened },
    ...(strand === 'care' ? { by: carer } : { by: parent, recordedBy: police }),
    body: { strand, whereabouts: 'unknown', to: ['police', 'authority'], items: [], force: 'kent' },
  });

export const back = (child: string, episode: string, happened: string, to = 'placement') =>
  said(child, {
    ...{ command: 'ReturnChild', episode, happened },
    body: { to, safeToReturn: 'yes' },
  });
