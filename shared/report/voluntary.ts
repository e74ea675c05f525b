import type { StoredRoutine } from '../history/records.ts';

/**
 * The breaks that users started themselves, without one being due. They aren't opportunities, so no figure of adherence
 * counts them. A run of which less than a fifth was done isn't a break, as for one that was due.
 */
export function voluntaryBreaks<Routine extends Pick<StoredRoutine, 'opportunityId' | 'verdict'>>(
  routines: readonly Routine[],
): readonly Routine[] {
  return routines.filter(({ opportunityId, verdict }) => opportunityId === null && verdict !== 'barely');
}
