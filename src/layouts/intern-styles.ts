/** The address of the style sheet that only pages of the internal edition link. */
export { default as internStyles } from '#styles/intern.css?url';
