/** Takes the place of ajv-keywords and ajv-errors, see `ajv.ts`: there is nothing to add to. */
export default function addNothing(): void {
  // Adds neither keywords nor wordings of errors.
}

export {
  addNothing as instanceof,
  addNothing as prohibited,
  addNothing as select,
  addNothing as uniqueItemProperties,
};
