import { agencyOf } from '../agencies/roles.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';

/**
 * Families tell a professional, who records it as the family's word.
 *
 * @refuses through-a-professional
 * @source docs/episodes.md, "open with checks"
 */
export const throughAProfessional = ({ recordedBy }: Command): Refusal | undefined =>
  agencyOf(recordedBy.role) === 'family'
    ? refuse(
        'through-a-professional',
        "A family's report is recorded by the professional who takes it.",
        'recordedBy',
      )
    : undefined;
