export { cleanFileName, cleanText } from '#kernel';
