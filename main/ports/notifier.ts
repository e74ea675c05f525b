/** A button on a notification. */
export interface NotificationAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** One desktop notification. */
export interface NotificationMessage {
  readonly title: string;
  readonly body: string;
  readonly onClick?: () => void;
  /** Buttons, in order. A desktop may show fewer of them, or none. */
  readonly actions?: readonly NotificationAction[];
  /** The desktop shows it. Called once, possibly before `notify` returns. */
  readonly onShown?: () => void;
  /** The desktop could not show it. May be called before `notify` returns. */
  readonly onFailed?: () => void;
}

/** Desktop notifications. */
export interface Notifier {
  /** Shows a notification and returns a function that removes it. The user may never see it or click on it. */
  notify(message: NotificationMessage): () => void;
}
