import type { FastifyReply } from 'fastify';
import { assets } from '../../../shell/assets/assets.ts';
import { templates } from '../../../shell/templates.ts';

/** A page without the frame of the service: no name, no menu, nothing that says whose device it is. */
export interface BarePage {
  readonly title: string;
  readonly template: string;
  readonly view: object;
}

/** Sends pages without the frame of the service. */
export function barePages(): (
  reply: FastifyReply,
  page: BarePage,
  more?: { readonly demonstration: boolean },
) => FastifyReply {
  const made = templates();
  const assetsAt = `/assets/${assets().version}`;
  return (reply, { title, template, view }, { demonstration } = { demonstration: false }) =>
    reply
      .type('text/html; charset=utf-8')
      .send(made.render(template, { title, assetsAt, demonstration, ...view }));
}
