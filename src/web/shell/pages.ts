import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../access/people/signed-in.ts';
import { escapeMarkup } from '../../domain/language/escape-markup.ts';
import { formatLondon } from '../../domain/time/london.ts';
import type { Service } from '../service.ts';
import type { Assets } from './assets/assets.ts';
import { frame } from './frame.ts';
import { navigationFor } from './navigation.ts';
import type { Templates } from './templates.ts';

/** A page: what the browser calls it, and the template that makes its content of a view model. */
export interface Page {
  readonly title: string;
  /** By its path below `web`, such as `journeys/report/start/page.njk`. */
  readonly template: string;
  readonly view: object;
  /** Where the back link leads. */
  readonly back?: string;
  readonly status?: number;
  /** What it does more where there is JavaScript: files of `shell/assets`. */
  readonly scripts?: readonly string[];
}

/** What somebody is to bear in mind on every page, and where it is about. */
export interface Notice {
  readonly says: string;
  readonly href: string;
  readonly link: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    notices: readonly Notice[];
    /** How many notices wait for an answer of whoever asks. */
    waiting: number;
  }
  interface FastifyReply {
    /** Sends a page in the frame of the service. */
    page(page: Page): FastifyReply;
  }
}

export function installPages(
  server: FastifyInstance,
  { clock, demonstration }: Service,
  templates: Templates,
  assets: Assets,
): void {
  const around = frame(templates);
  const assetsAt = `/assets/${assets.version}`;
  server.decorateRequest('notices');
  server.decorateRequest('waiting', 0);
  server.decorateReply('page', function (this: FastifyReply, page: Page) {
    const { signedIn, url, waiting, notices = [] } = this.request as FastifyRequest;
    const isError = (page.status ?? 200) === 400;
    const now = formatLondon(clock.now());
    const html = around(
      {
        assetsAt,
        demonstration: demonstration !== undefined,
        signedIn: signedIn !== undefined,
        scripts: ['homeward.js', ...(page.scripts ?? [])],
        navigation: signedIn === undefined ? [] : navigationFor(signedIn.as.role, url),
      },
      {
        title: escapeMarkup(isError ? `Error: ${page.title}` : page.title),
        clock: demonstration === undefined ? '' : clockLine(now),
        who: signedIn === undefined ? '' : who(signedIn),
        waiting: waiting === 0 ? '' : waitingMark(waiting),
        notice: notices.map(noticeLine).join(''),
        before: `${signedIn === undefined ? '' : printLine(signedIn, now)}${page.back === undefined ? '' : backLink(page.back)}`,
        content: templates.render(page.template, { csrf: this.request.csrf, ...page.view }),
      },
    );
    return this.code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

const clockLine = (now: string): string =>
  `It is ${escapeMarkup(now)}. <a class="govuk-link" href="/demonstration/clock">Move the clock</a>, <a class="govuk-link" href="/demonstration/mailbox">see its mail</a>`;

const waitingMark = (waiting: number): string =>
  ` (${waiting}<span class="govuk-visually-hidden"> to answer</span>)`;

const noticeLine = ({ says, href, link }: Notice): string =>
  `<p class="homeward-notice">${escapeMarkup(says)} <a class="govuk-link" href="${escapeMarkup(href)}">${escapeMarkup(link)}</a></p>`;

/** Paper says how it is to be kept, who took it out and when. */
const printLine = ({ name, as }: SignedIn, now: string): string =>
  `<p class="homeward-printed">OFFICIAL-SENSITIVE. Printed by ${escapeMarkup(name)}, ${escapeMarkup(as.label)}, ${escapeMarkup(now)}</p>`;

const backLink = (href: string): string =>
  `<nav aria-label="Back"><a href="${escapeMarkup(href)}" class="govuk-back-link">Back</a></nav>`;

const who = ({ name, as }: SignedIn): string =>
  `<p class="homeward-who govuk-body-s">${escapeMarkup(name)}, ${escapeMarkup(as.label)}
  <a class="govuk-link" href="/working-as">Change</a> <a class="govuk-link" href="/sign-out">Sign out</a></p>`;
