/** Whether the development options are in this build; inserted by the build. */
declare const __DEVELOPMENT__: boolean;
