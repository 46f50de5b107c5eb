// Numbers as people read them. Groups of thousands are parted by a thin space that does not break.

const THIN = "\u202f";

/** 20000 -> "20 000". */
export const whole = (number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, THIN);

/** "1 person", "3 people". */
export const counted = (number, one, many) => `${whole(number)} ${number === 1 ? one : many}`;

/** Decimal units, as the README counts: 176992 -> "177 kB". */
export function bytes(number) {
  if (number < 1000) return `${number} B`;
  for (const unit of ["kB", "MB", "GB"]) {
    number /= 1000;
    if (number < 999.5 || unit === "GB") return `${number < 9.95 ? number.toFixed(1) : whole(number)} ${unit}`;
  }
}

/** 88.75 -> "89 s", 4000 -> "1 h 7 min". */
export function seconds(number) {
  if (number < 9.95) return `${number.toFixed(1)} s`;
  if (number < 99.5) return `${Math.round(number)} s`;
  const minutes = Math.round(number / 60);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** A measured number with about `digits` digits: 0.0660 -> "0.0660", 12345.6 -> "12 346", 0.0000288 -> "2.88e-5". */
export function measured(number, digits = 4) {
  if (number === null || number === undefined || Number.isNaN(number)) return "none";
  if (!Number.isFinite(number)) return number > 0 ? "infinite" : "-infinite";
  const size = Math.abs(number);
  if (size === 0) return "0";
  if (size >= 1e7 || size < 1e-3) return number.toExponential(digits - 2).replace("e+", "e").replace(/\.?0+e/, "e");
  if (Number.isInteger(number) || size >= 10 ** (digits - 1)) return (number < 0 ? "-" : "") + whole(size);
  return number.toPrecision(digits);
}

/** A name of the files in words: "kernel_distance" -> "kernel distance". */
export const spaced = (name) => name.replaceAll("_", " ");
