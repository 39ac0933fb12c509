import Type from 'typebox';

/** The language of a document, when it is not the one `Accept-Language` asks for. */
export const LanguageQuery = Type.Object({ lang: Type.Optional(Type.Enum(['fr', 'en'])) }, { additionalProperties: false });
