/**
 * A duration in the two largest units that it has.
 * @param {number} seconds
 */
export function duration(seconds) {
  if (seconds < 1) return 'at once';
  const units = /** @type {const} */ ([
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ]);
  let left = Math.round(seconds);
  const parts = units.flatMap(([size, name]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return parts.slice(0, 2).join(' ');
}
