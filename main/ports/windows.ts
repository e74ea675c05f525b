import type { Pushes, PushName } from '../../shared/contract/contract.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import type { AppPage } from '../../shared/views/views.ts';

/** The break card: opens without taking the focus and is destroyed on closing. Both calls may be repeated. */
export interface PromptSurface {
  open(): void;
  close(): void;
}

/** The window of the routine player; destroyed on closing. */
export interface RoutineSurface {
  open(): void;
  close(): void;
}

/** The app window; created on opening, destroyed on closing. */
export interface AppWindow {
  open(page: AppPage): void;
  close(): void;
}

/** Sends views to the open windows that show them. */
export interface Publisher {
  push<Name extends PushName>(name: Name, payload: Pushes[Name]): void;
  /** Whether a window of that role is open, so that unseen views need not be computed. */
  isOpen(role: WindowRole): boolean;
}

/** Answers a request from a window. Checks that this role may make the request and that its input is valid. */
export type Requester = (role: WindowRole, name: string, input: unknown) => Promise<unknown>;
