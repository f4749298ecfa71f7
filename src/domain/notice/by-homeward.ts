import type { DomainEvent, Maker, Recorder } from '../event/event.ts';

const PERSON = 'Homeward';

/** Who tells whom procedures name, when nobody has to: the service itself, for children's services of an authority. */
export const homeward = (authority: string): Maker => ({
  person: PERSON,
  role: 'data-steward',
  agency: `childrens-social-care:${authority}`,
});

/** Whether the service itself put something down. */
export const isHomeward = ({ person, role }: Recorder): boolean =>
  person === PERSON && role === 'data-steward';

const aboutSending: readonly string[] = ['NoticeSent', 'NoticeAcknowledged', 'NoticeFailed'];

/**
 * Whether an event is only what became of a message that the service sent, put down by itself. Nobody who looks at
 * the record meanwhile has to look again because of it.
 */
export const isOfMessage = ({ type, recordedBy }: Pick<DomainEvent, 'type' | 'recordedBy'>): boolean =>
  isHomeward(recordedBy) && aboutSending.includes(type);
