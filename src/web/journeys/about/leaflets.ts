/** A page of plain words. */
export interface Leaflet {
  readonly href: string;
  readonly title: string;
  readonly parts: readonly {
    readonly heading?: string;
    /** Where other pages lead to within this one. */
    readonly id?: string;
    readonly says: readonly string[];
    readonly list?: readonly string[];
  }[];
}

const help: Leaflet = {
  href: '/help',
  title: 'Help',
  parts: [
    {
      says: [
        'If a child is in danger now, ring 999. To report a child missing to the police, ring 101.',
        'Recording something here is not telling the police. Until they acknowledge a report, or somebody records the call, every page about the child says so.',
      ],
    },
    {
      heading: 'If you cannot see a child',
      id: 'whom-to-ask',
      says: [
        'You see children that your agency has to do with: those it is responsible for, hosts, polices, cares for, teaches or treats. If a child of yours is not there, ask the duty desk of the authority that is responsible; it is recorded there who has to do with the child.',
        'If you work as several things, choose which with “Change” at the head of the page.',
      ],
    },
    {
      heading: 'If you cannot sign in, or see the wrong thing',
      says: ['Ask the administrator of your authority. They give roles and end them, and see no child.'],
    },
    {
      heading: 'For children and families',
      says: [
        'Runaway Helpline, for anybody who is away or thinks of going: call or text 116 000, free, day and night.',
        'Childline, for anybody under 19: 0800 1111, free, day and night.',
      ],
    },
  ],
};

const accessibility: Leaflet = {
  href: '/accessibility',
  title: 'Accessibility statement',
  parts: [
    {
      says: [
        'This statement is about Homeward, as the authority that you work with runs it. It is made to meet the Web Content Accessibility Guidelines, version 2.2, at level AA.',
      ],
    },
    {
      heading: 'How you can use it',
      says: ['Every page is made so that you can:'],
      list: [
        'use it with a keyboard alone, or with a screen reader',
        'enlarge it to 400%, or read it on a telephone 320 pixels wide, without scrolling from side to side',
        'use it without JavaScript: what updates by itself then updates when you load the page again',
        'print it',
      ],
    },
    {
      heading: 'What we know is not right',
      says: [
        'It is checked by machine, page by page, by those who make it. It has not been audited by anybody else, nor tried by people who use assistive technology every day, so we do not claim that it complies in full.',
        'Documents that others add, such as photographs and letters, may have no text for a screen reader.',
      ],
    },
    {
      heading: 'Telling us, and what you can do if we do not answer',
      says: [
        'Tell the administrator of your authority what you cannot use, on which page and with what. If the answer does not help, the Equality Advisory and Support Service advises you. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
      ],
    },
  ],
};

const privacy: Leaflet = {
  href: '/privacy',
  title: 'Privacy notice',
  parts: [
    {
      says: [
        'Homeward holds what agencies need in order to find children who are missing, keep them safe when they are back, and learn why they went. The authority that is responsible for a child is the controller of the record; its own privacy notice says on what lawful basis, for how long, and how to reach its data protection officer.',
      ],
    },
    {
      heading: 'Who sees what',
      says: [
        'Nobody sees a child whom their agency has nothing to do with, unless they open the record in an emergency: then with a reason, for some hours, and somebody reviews it.',
        'What a child says in a return interview is not shown to the child’s carers, home, school or parents, nor to the police, but for parts that are passed on by name and with a reason.',
        'Every look at a child’s record is noted with who looked and when. Those who are responsible for the child, and the data protection officer, can see that.',
      ],
    },
    {
      heading: 'What we keep about you who work here',
      says: [
        'Your name, work address, roles and teams; when you signed in; what you recorded and what you looked at. It is kept with the record, because a record has to say who made it.',
      ],
    },
    {
      heading: 'What children and families can ask for',
      says: [
        'To see what is held, to have what is wrong put right, and to object. Ask the authority. What was put right stays readable beside what replaced it; what was recorded against the wrong child is taken out by two people.',
        'If you are not content with the answer, you can complain to the Information Commissioner’s Office: 0303 123 1113.',
      ],
    },
  ],
};

const cookies: Leaflet = {
  href: '/cookies',
  title: 'Cookies',
  parts: [
    {
      says: [
        'Homeward uses only cookies that it cannot work without. It counts no visits and lets nobody else set cookies, so it asks for no consent.',
      ],
      list: [
        '“homeward” says that it is you who signed in. It is gone when you sign out or close the browser, and is worth nothing after 30 minutes without use or 12 hours in all.',
        '“homeward-for-you” stands on a device that was handed to a child, until it is handed back.',
        'While you sign in, others may stand for some minutes, so that the answer of the sign-in service is matched to you.',
      ],
    },
  ],
};

export const leaflets: readonly Leaflet[] = [help, accessibility, privacy, cookies];
