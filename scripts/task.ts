/** `npm run task`: lists the tasks; `npm run task -- NAME …` runs one. */
import { explainUnknown, findTask, listTasks } from '../tools/tasks.ts';

const [name, ...parameters] = process.argv.slice(2);
const file = name === undefined ? undefined : findTask(name);
if (name === undefined) console.log(listTasks());
else if (file === undefined) {
  console.error(explainUnknown(name));
  process.exitCode = 1;
} else {
  // The script sees its arguments as if it had been started by itself.
  process.argv.splice(1, process.argv.length, file, ...parameters);
  await import(`../${file}`);
}
