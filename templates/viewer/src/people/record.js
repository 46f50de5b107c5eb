// What the grid searches and sorts by: a person of contents.json with its numbers laid out flat.
//
// Numbers of a person are `seed`, `seconds`, `bytes` (all its files) and those of the figures of its forms.

const own = new Set(["seed", "seconds", "bytes"]);

/** How a form is called: its profile or subfolder, else what kind of file it is. */
export const formOf = (asset) => asset.form ?? asset.file.split(".").pop().toLowerCase();

/** A person laid out. */
export function record(person) {
  const forms = person.assets.map(formOf);
  const figures = new Map();
  let bytes = 0;
  for (const [index, asset] of person.assets.entries()) {
    const numbers = { bytes: asset.bytes };
    for (const [name, value] of Object.entries(asset.figures ?? {})) {
      if (Number.isFinite(value)) numbers[name] = value;
    }
    figures.set(forms[index], numbers);
    bytes += numbers.bytes ?? 0;
  }
  for (const other of person.others ?? []) bytes += other.bytes ?? 0;
  const texts = [person.name, ...forms, person.error, ...(person.others ?? []).map((other) => other.name)];
  return {
    person,
    forms,
    figures,
    bytes: bytes || null,
    failed: Boolean(person.error),
    text: texts.filter(Boolean).join("\n").toLowerCase(),
  };
}

/** All values of a number: of a form, or of every form. */
export function values(record, name, form) {
  if (name === "seed" || name === "seconds") return Number.isFinite(record.person[name]) ? [record.person[name]] : [];
  const found = form ? [record.figures.get(form)] : [...record.figures.values()];
  return found.map((numbers) => numbers?.[name]).filter((value) => value !== undefined && value !== null);
}

/** The one value that people are sorted by: bytes of all files, or the largest of the forms; null where there is none. */
export function value(record, name, form) {
  if (name === "bytes" && !form) return record.bytes;
  const all = values(record, name, form);
  return all.length ? Math.max(...all) : null;
}

/** Names of forms, in the order in which they are met. */
export const formsOf = (records) => [...new Set(records.flatMap((record) => record.forms))];

/** Names of numbers that somebody has: the person's own first, then those of the figures. */
export function numbersOf(records) {
  const names = new Set();
  let timed = false;
  for (const record of records) {
    timed ||= Number.isFinite(record.person.seconds);
    for (const numbers of record.figures.values()) for (const name in numbers) names.add(name);
  }
  const rest = [...names].filter((name) => !own.has(name)).sort();
  return ["bytes", ...(timed ? ["seconds"] : []), ...rest];
}
