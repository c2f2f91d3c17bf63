/**
 * How many workers a fleet should have (API: EVENT_BASED_AUTO_SCALING). Says how many; who starts
 * and ends machines is another's business.
 */
@NullMarked
package freehold.domain.scaling;

import org.jspecify.annotations.NullMarked;
