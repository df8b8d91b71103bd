/** In which somebody may teach: BCP 47 tags, as browsers take them to know speech. */
export const languages = ['fr-FR', 'en-GB', 'de-DE', 'es-ES', 'it-IT', 'pt-PT'] as const;
export type Language = (typeof languages)[number];
