import type { PolicyReading } from '../../shared/policy/policy-reading.ts';

/** The settings of the organisation. */
export interface PolicySource {
  /** The policy in force, from memory; first read before the runtime starts. */
  read(): PolicyReading;
  /** Calls back after each change, including changes to what cannot be read, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /**
   * Reads the policy again without waiting for the next poll, and notifies the subscribers of a change. Never
   * rejects.
   */
  refresh(): Promise<void>;
}
