/** As the official artefacts flag their assertions. */
export type Flag = 'fatal' | 'warning' | 'information';
