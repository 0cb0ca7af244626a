/** As the contracts allow; written out, because their schemas would bring zod into the page. */
export const SITUATION_MAX_LENGTH = 600
export const TITLE_MAX_LENGTH = 80
export const SEARCH_MAX_LENGTH = 100
