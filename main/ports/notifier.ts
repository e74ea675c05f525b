/** One desktop notification. */
export interface NotificationMessage {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
  /** The desktop could not show it. May be called before `notify` returns. */
  readonly onFailed?: () => void;
}

/** Desktop notifications. */
export interface Notifier {
  /** Shows a notification and returns a function that removes it. The user may never see it or click on it. */
  notify(message: NotificationMessage): () => void;
}
