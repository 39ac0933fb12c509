/** How to write a value, by the type that the schema expects. */
const forms: Readonly<Record<string, string>> = {
  decimal: 'Write a number: digits and a decimal point, without spaces or thousands separators (1234.50).',
  integer: 'Write a whole number, in digits.',
  boolean: 'Write true (yes) or false (no).',
  date: 'Write the date as YYYY-MM-DD (2026-01-31).',
  time: 'Write the time as HH:MM:SS.',
  dateTime: 'Write date and time as YYYY-MM-DDTHH:MM:SS.',
  base64Binary: 'Encode the attached file in base64, without any other character.',
  other: 'Write a value of that type.',
};

export default forms;
