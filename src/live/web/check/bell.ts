import { Bell } from '#kit/web/ui/bell.ts';

/** The one bell of the page: allowed by the click that enters, it rings when the class opens. */
export const bell = new Bell();
