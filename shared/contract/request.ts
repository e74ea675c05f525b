import type { z } from 'zod';

/** The windows there are; the tray is a window only in the browser preview. */
export const windowRoles = ['card', 'routine', 'app', 'tray'] as const;
export type WindowRole = (typeof windowRoles)[number];

/** A request: the windows that may send it, its payload and its reply. */
export interface Request<Input, Output> {
  /** Which windows may send it. */
  readonly from: readonly WindowRole[];
  readonly input: z.ZodType<Input>;
  /** Carries the type of the reply only. */
  readonly output?: Output;
}

/** Declares a request by the type of its reply. */
export function request<Output>() {
  return <Input>(from: readonly WindowRole[], input: z.ZodType<Input>): Request<Input, Output> => ({
    from,
    input,
  });
}
