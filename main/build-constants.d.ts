/** Whether the development options are in this build; put in by the build. */
declare const __DEVELOPMENT__: boolean;
