/**
 * 补录 and 更正: the day of an act that stops a clock changes only with the office's confirmation (D11).
 *
 * <p>Three acts stop a clock: 签收, the last level of an opinion, 送达. Entered on a later day than it happened, such an act
 * needs {@code lateEntry: {reason, evidence}} beside the header {@code Occurred-On}, or beside earlier {@code deliveredOn}; the
 * evidence is a reference. It stands as of the day of entry, so the unit goes on at once, and the stated day is claimed in the same
 * write. A recorded day is corrected by {@code POST /assignments|opinions|replies/{id}/corrections}, by the unit's head or liaison
 * officer. The government office decides at {@code …/corrections/{c1…}/decisions}. The day first recorded stays on record.
 *
 * <ul>
 *   <li>Contacts and the levels before the last stop no clock and stand as stated, with both days on record. So do requests for
 *       extensions and returns: the office decides on them anyway, and sees both days.
 *   <li>Of several deliveries the last one stops the clock: earlier days beside today's are no late entry. The deliveries keep the
 *       days the unit states, {@code deliveredOn} is the day that counts.
 *   <li>Silence counts from the latest day of a delivery that ever counted: the links went out when it was first recorded, and what
 *       submitters were told once is not taken back (D4). The window of 退办 counts from 交办 and the month of a further round from
 *       the 不满意, so neither moves.
 *   <li>Corrections go on after 办结: a late mark does not end with the case. A submission that was sent back is corrected no more,
 *       but what was claimed for it before is decided (D5).
 * </ul>
 */
@NullMarked
package io.huiyin.handling.correction;

import org.jspecify.annotations.NullMarked;
