/**
 * Kinds of faults in a field. When a save is held back, Decap shows a note only if something is missing
 * (decap-cms-core 3.19.1, `persistEntry`); for all others nothing visible happens if the field is out of
 * sight. Here every fault is of that kind.
 */
const missing = 'PRESENCE';

export default { PRESENCE: missing, PATTERN: missing, RANGE: missing, CUSTOM: missing };
