/** As long as `personName` of the contracts allows. */
export const NAME_MAX_LENGTH = 60
