/** Time to get into place if an exercise does not specify it, in seconds. */
export const SET_UP_SECONDS = 5;
/** Time to change sides if an exercise does not specify it, in seconds. */
export const OTHER_SIDE_SECONDS = 2;
