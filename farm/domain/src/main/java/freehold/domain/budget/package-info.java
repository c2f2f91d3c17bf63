/** Budgets: what work costs, and what becomes of a queue as its money is used up. */
@NullMarked
package freehold.domain.budget;

import org.jspecify.annotations.NullMarked;
