/** The scaffold's one button. */
export const BUTTON = 'Insert text';
