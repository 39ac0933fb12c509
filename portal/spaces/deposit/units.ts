/** Units offered in the form, by their UN/ECE Recommendation 20 code; the commonest first. Their names stand in `words`. */
export const units = ['C62', 'LS', 'HUR', 'DAY', 'MON', 'ANN', 'SET', 'KGM', 'TNE', 'MTR', 'KMT', 'MTK', 'MTQ', 'LTR', 'KWH'] as const;
