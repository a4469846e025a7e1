/** Takes the place of ajv-keywords and ajv-errors, see `ajv.ts`: there is nothing to add to. */
export default function addNothing(): void {
  // Neither a keyword nor the wording of an error.
}

export {
  addNothing as instanceof,
  addNothing as prohibited,
  addNothing as select,
  addNothing as uniqueItemProperties,
};
