/** An answer of the service is asked for again after a day, in milliseconds: about as often as INSEE updates it. */
export const freshFor = 24 * 3600 * 1000;
