import type { DomainEvent, Maker } from '../event/event.ts';

const PERSON = 'Homeward';

/** Who tells whom procedures name, when nobody has to: the service itself, for children's services of an authority. */
export const homeward = (authority: string): Maker => ({
  person: PERSON,
  role: 'data-steward',
  agency: `childrens-social-care:${authority}`,
});

const aboutSending: readonly string[] = ['NoticeSent', 'NoticeAcknowledged', 'NoticeFailed'];

/**
 * Whether an event is only what became of a message that the service sent, put down by itself. Nobody who looks at
 * the record meanwhile has to look again because of it.
 */
export const isOfMessage = ({ type, recordedBy }: Pick<DomainEvent, 'type' | 'recordedBy'>): boolean =>
  recordedBy.person === PERSON && recordedBy.role === 'data-steward' && aboutSending.includes(type);
