/** Workers: the hosts' agents, their statuses and what moves them. */
@NullMarked
package freehold.domain.worker;

import org.jspecify.annotations.NullMarked;
