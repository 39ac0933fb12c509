/** What the JSON Schema of an invoice says besides the names of the business terms, in English. */
const jsonSchema: { title: string; implied: string } = {
  title: 'Invoice (semantic model of EN 16931-1)',
  implied: 'True when the source has no payment means of its own',
};

export default jsonSchema;
